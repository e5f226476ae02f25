package vn.tiendo.kit.test;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;

/** Hears which statements one request sends to the database; what is done in the background has another trace. */
public final class SqlOfRequest extends Handler {
    private static final Logger SQL = Logger.getLogger("org.hibernate.SQL");

    private final String trace;
    private final List<String> seen = new CopyOnWriteArrayList<>();

    private SqlOfRequest(String trace) {
        this.trace = trace;
    }

    /** @param request takes the value of its header {@code traceparent} (W3C Trace Context), and has been answered when it returns */
    public static List<String> statements(Consumer<String> request) {
        String trace = UUID.randomUUID().toString().replace("-", "");
        SqlOfRequest heard = new SqlOfRequest(trace);
        Level before = SQL.getLevel();
        SQL.setLevel(Level.ALL);
        SQL.addHandler(heard);
        try {
            request.accept("00-" + trace + "-00f067aa0ba902b7-01");
        } finally {
            SQL.removeHandler(heard);
            SQL.setLevel(before);
        }
        return List.copyOf(heard.seen);
    }

    @Override
    public void publish(LogRecord record) {
        if (trace.equals(ExtLogRecord.wrap(record).getMdc("traceId"))) {
            seen.add(record.getMessage());
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
