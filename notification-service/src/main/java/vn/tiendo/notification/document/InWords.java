package vn.tiendo.notification.document;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import vn.tiendo.documents.office.OfficeHead;
import vn.tiendo.kit.scope.OrganizationRef;
import vn.tiendo.kit.time.VietnamTime;

/** Moments and bodies as documents write them (Decree 30/2020): days below 10 and the first two months have two digits. */
public final class InWords {
    private InWords() {}

    /** A due moment: midnight is the end of the day before. */
    public static String due(Instant moment) {
        ZonedDateTime local = moment.atZone(VietnamTime.ZONE);
        return local.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? "24:00 ngày " + day(local.toLocalDate().minusDays(1))
                : at(moment);
    }

    /** Hour, minute and day in Viet Nam. */
    public static String at(Instant moment) {
        ZonedDateTime local = moment.atZone(VietnamTime.ZONE);
        return "%02d:%02d ngày %s".formatted(local.getHour(), local.getMinute(), day(local.toLocalDate()));
    }

    /** Empty while only its id is known. */
    public static String name(@Nullable OrganizationRef body) {
        return body == null || body.name() == null ? "" : OfficeHead.written(body.name());
    }

    private static String day(LocalDate day) {
        String month = (day.getMonthValue() <= 2 ? "%02d" : "%d").formatted(day.getMonthValue());
        return "%02d/%s/%d".formatted(day.getDayOfMonth(), month, day.getYear());
    }
}
