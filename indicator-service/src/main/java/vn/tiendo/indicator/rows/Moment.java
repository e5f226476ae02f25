package vn.tiendo.indicator.rows;

import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** An instant as native queries return it: a tuple hands out {@code timestamptz} with an offset. */
public final class Moment {
    private Moment() {}

    public static Instant of(Tuple row, String column) {
        return row.get(column, OffsetDateTime.class).toInstant();
    }

    public static @Nullable Instant orNull(Tuple row, String column) {
        OffsetDateTime moment = row.get(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
