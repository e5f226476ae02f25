package vn.tiendo.plan.task;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.time.VietnamTime;

/**
 * As of when tasks are looked at.
 *
 * @param now the instant at which it is judged what is late
 * @param asOf the day as of which progress is wanted: what reports handed in by its end say; null for all that is known
 */
record Moment(Instant now, @Nullable LocalDate asOf) {
    /** The last instant of a day, or this one. */
    static Moment of(@Nullable LocalDate asOf, Instant now) {
        return new Moment(asOf == null ? now : Due.endOf(asOf).minusMillis(1), asOf);
    }

    /** The day it is in, in Viet Nam. */
    LocalDate day() {
        return LocalDate.ofInstant(now, VietnamTime.ZONE);
    }
}
