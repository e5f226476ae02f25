package vn.tiendo.plan.rows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.UnaryOperator;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.tiendo.kit.problem.CommonError;

/**
 * Reads rows into records and writes records as rows. PostgreSQL makes and reads the JSON, so that arrays, dates and
 * exact numbers need no mapping of their own and a thousand rows are one statement.
 */
@ApplicationScoped
public class Rows {
    private final Mutiny.Session session;
    private final ObjectMapper json;

    Rows(Mutiny.Session session, ObjectMapper json) {
        this.session = session;
        this.json = json;
    }

    /** The rows of {@code select}, whose column names are the names of the record's components. */
    public <T> Uni<List<T>> list(
            Class<T> type, String select, UnaryOperator<Mutiny.SelectionQuery<String>> parameters) {
        return query(select, parameters)
                .getResultList()
                .map(rows -> rows.stream().map(row -> read(row, type)).toList());
    }

    /** The only row of {@code select}; 404 when there is none. */
    public <T> Uni<T> one(Class<T> type, String select, UnaryOperator<Mutiny.SelectionQuery<String>> parameters) {
        return query(select, parameters)
                .getSingleResultOrNull()
                .onItem()
                .ifNull()
                .failWith(CommonError.NOT_FOUND::because)
                .map(row -> read(row, type));
    }

    /** How many rows there are in {@code from …}; null, without counting, when nobody asked. */
    public Uni<Long> total(boolean asked, String from, UnaryOperator<Mutiny.SelectionQuery<Long>> parameters) {
        return asked
                ? parameters
                        .apply(session.createNativeQuery("select count(*) " + from, Long.class))
                        .getSingleResult()
                : Uni.createFrom().nullItem();
    }

    /** SQL for the rows that {@link #write} is given, as rows of this table. */
    public static String of(String table) {
        // by way of text: a parameter that is JSON to the driver would arrive as one JSON string
        return "jsonb_populate_recordset(cast(null as " + table + "), cast(cast(:rows as text) as jsonb))";
    }

    /** Runs a statement that takes its rows from {@link #of}: all of them at once. */
    public Uni<Integer> write(String statement, Object rows) {
        return session.flush()
                .chain(() -> session.createNativeQuery(statement)
                        .setParameter("rows", json(rows))
                        .executeUpdate());
    }

    private Mutiny.SelectionQuery<String> query(
            String select, UnaryOperator<Mutiny.SelectionQuery<String>> parameters) {
        return parameters.apply(session.createNativeQuery(asJson(select), String.class));
    }

    /** SQL: each row of a select as the text of one JSON object. */
    public static String asJson(String select) {
        return "select cast(to_jsonb(r) as text) from (" + select + ") r";
    }

    private <T> T read(String row, Class<T> type) {
        try {
            return json.readValue(row, type);
        } catch (JsonProcessingException mismatch) {
            throw new IllegalStateException("a row does not fit " + type.getName(), mismatch);
        }
    }

    /** As JSON, for a column of that type. */
    public String json(Object rows) {
        try {
            return json.writeValueAsString(rows);
        } catch (JsonProcessingException mismatch) {
            throw new IllegalStateException(mismatch);
        }
    }
}
