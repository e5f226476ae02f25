package vn.tiendo.plan.task.heading;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.task.Due;

/** What makes a duty of its heading: whose it is, of which period, until when. */
record DutyRow(
        UUID id,
        UUID headingId,
        @Nullable UUID memberId,
        @Nullable LocalDate occurrenceFrom,
        @Nullable LocalDate occurrenceTo,
        @Nullable LocalDate nominalDueOn,
        @Nullable Instant dueAt,
        @Nullable Long calendarVersion) {
    /** SQL: these rows, from the parameter {@code :rows}. */
    static final String ROWS = """
            jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as d (id uuid, "headingId" uuid, "memberId" uuid,
                 "occurrenceFrom" date, "occurrenceTo" date, "nominalDueOn" date, "dueAt" timestamptz, "calendarVersion" bigint)\
            """;

    static DutyRow of(
            UUID id, UUID heading, @Nullable UUID member, @Nullable LocalDate from, @Nullable LocalDate to, Due due) {
        return new DutyRow(id, heading, member, from, to, due.nominalDueOn(), due.dueAt(), due.calendarVersion());
    }
}
