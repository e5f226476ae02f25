package vn.tiendo.kit.problem;

import io.vertx.pgclient.PgException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Finds the SQLSTATE that PostgreSQL gave, however Hibernate or the driver has wrapped it. */
final class SqlState {
    private SqlState() {}

    static @Nullable String of(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String state = switch (cause) {
                case PgException pg -> pg.getSqlState();
                case SQLException sql -> sql.getSQLState();
                default -> null;
            };
            if (state != null) {
                return state;
            }
        }
        return null;
    }
}
