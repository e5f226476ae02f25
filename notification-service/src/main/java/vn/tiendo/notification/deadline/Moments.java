package vn.tiendo.notification.deadline;

import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads timestamptz columns of native queries, which arrive with an offset. */
final class Moments {
    private Moments() {}

    static @Nullable Instant of(Tuple row, String column) {
        OffsetDateTime moment = row.get(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    static Instant required(Tuple row, String column) {
        return Objects.requireNonNull(of(row, column), column);
    }
}
