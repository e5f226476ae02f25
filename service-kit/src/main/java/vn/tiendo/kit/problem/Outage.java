package vn.tiendo.kit.problem;

import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Tells a part that is down, which a retry heals, from a fault that it does not. */
public final class Outage {
    private Outage() {}

    /** Whether a cause says that the database or the network is away, overloaded or restarting (SQLSTATE 08, 53, 57, 40). */
    public static boolean is(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PgException pg) {
                return isTransient(pg.getSqlState());
            }
            if (cause instanceof IOException || cause instanceof TimeoutException || isClosedPool(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTransient(@Nullable String sqlState) {
        return sqlState != null && sqlState.matches("(08|53|57|40).*");
    }

    private static boolean isClosedPool(Throwable cause) {
        String message = cause.getMessage();
        return cause instanceof ClosedChannelException
                || cause.getClass().getName().startsWith("io.vertx.")
                        && message != null
                        && (message.contains("Connection")
                                || message.contains("Timeout")
                                || message.contains("closed"));
    }
}
