package vn.tiendo.kit.problem;

import java.net.SocketException;
import java.nio.channels.ClosedChannelException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Tells a part that is away, which a retry heals, from a fault that it does not. */
public final class Outage {
    /** SQLSTATE classes: connection, rolled back by the server, resources, operator intervention. */
    private static final Set<String> TRANSIENT = Set.of("08", "40", "53", "57");

    private Outage() {}

    /** Whether a cause says that the database or the network is away, overloaded or restarting. */
    public static boolean is(@Nullable Throwable failure) {
        String state = SqlState.of(failure);
        if (state != null && !state.isEmpty()) {
            return TRANSIENT.contains(state.substring(0, 2));
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SocketException
                    || cause instanceof ClosedChannelException
                    || cause instanceof TimeoutException
                    || isLostConnection(cause)) {
                return true;
            }
        }
        return false;
    }

    /** The reactive driver has no types of its own for a connection that broke or a pool that is exhausted. */
    private static boolean isLostConnection(Throwable cause) {
        String type = cause.getClass().getName();
        String message = String.valueOf(cause.getMessage()).toLowerCase(java.util.Locale.ROOT);
        return type.startsWith("io.vertx.")
                && (message.contains("connection") || message.contains("timeout") || message.contains("closed"));
    }
}
