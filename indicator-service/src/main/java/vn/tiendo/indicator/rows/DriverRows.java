package vn.tiendo.indicator.rows;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.delegation.MutinySessionDelegator;
import org.hibernate.reactive.mutiny.impl.MutinySessionImpl;
import org.hibernate.reactive.pool.ReactiveConnection;

/**
 * Rows as the driver read them, in the transaction that is open. For answers of thousands of rows: Hibernate makes a tuple of
 * each, with a map of the names of its columns, which costs more than reading it.
 */
@ApplicationScoped
public class DriverRows {
    private final Mutiny.Session session;

    DriverRows(Mutiny.Session session) {
        this.session = session;
    }

    /**
     * @param sql with numbered parameters ($1); one text for all requests, so that it is prepared once. The driver keeps none of
     *     2,048 characters or more
     * @param parameters of the driver's own types, arrays among them
     * @param read makes something of a row; its columns are of the driver's own types
     */
    public <T> Uni<List<T>> select(String sql, Function<Object[], T> read, Object... parameters) {
        return Uni.createFrom()
                .completionStage(() -> connection().select(sql, parameters))
                .map(rows -> all(rows, read));
    }

    private ReactiveConnection connection() {
        return ((MutinySessionImpl) ((MutinySessionDelegator) session).delegate()).getReactiveConnection();
    }

    private static <T> List<T> all(ReactiveConnection.Result rows, Function<Object[], T> read) {
        List<T> all = new ArrayList<>(rows.size());
        while (rows.hasNext()) {
            all.add(read.apply(rows.next()));
        }
        return all;
    }
}
