package vn.tiendo.indicator.measurement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.tiendo.indicator.rows.Moment;

/** What each report says now; a report of a thousand items is one row. */
@ApplicationScoped
class StatementStore {
    private static final TypeReference<List<Statement.Item>> ITEMS = new TypeReference<>() {};
    private static final String SELECT = """
            select report_id, original_id, report_version, version, state, reporter_id, recipient_id, submitted_at, accepted_at,
                   cast(items as text) as items
              from report_statement
            """;

    private final Mutiny.Session session;
    private final ObjectMapper json;

    StatementStore(Mutiny.Session session, ObjectMapper json) {
        this.session = session;
        this.json = json;
    }

    Uni<@Nullable Statement> find(UUID report, int reportVersion) {
        return session.createNativeQuery(
                        SELECT + " where report_id = :report and report_version = :version", Tuple.class)
                .setParameter("report", report)
                .setParameter("version", reportVersion)
                .getSingleResultOrNull()
                .map(row -> row == null ? null : statement(row));
    }

    /** What an organisation says about any of these windows. */
    Uni<List<Statement>> about(UUID reporter, Collection<String> windows) {
        return session.createNativeQuery(
                        SELECT
                                + " where reporter_id = :reporter and state <> 'WITHDRAWN' and windows && cast(:windows as text[])",
                        Tuple.class)
                .setParameter("reporter", reporter)
                .setParameter("windows", windows.toArray(String[]::new))
                .getResultList()
                .map(rows -> rows.stream().map(this::statement).toList());
    }

    /** The statements that wait for any of these indicators, which are known from now on. */
    Uni<List<Statement>> takeWaiting(Collection<String> codes) {
        return session.createNativeQuery("""
                        update report_statement
                           set waiting_for = array(select unnest(waiting_for) except select unnest(cast(:codes as text[])))
                         where waiting_for && cast(:codes as text[]) and waiting_for <> '{}'
                        returning report_id, original_id, report_version, version, state, reporter_id, recipient_id, submitted_at,
                                  accepted_at, cast(items as text) as items
                        """, Tuple.class)
                .setParameter("codes", codes.toArray(String[]::new))
                .getResultList()
                .map(rows -> rows.stream().map(this::statement).toList());
    }

    Uni<Void> save(Statement statement, Collection<String> waitingFor) {
        return session.createNativeQuery("""
                        insert into report_statement (report_id, original_id, report_version, version, state, reporter_id, recipient_id,
                                                      submitted_at, accepted_at, windows, waiting_for, items, obligation_id, late, evidence,
                                                      consolidated, proofs)
                        values (:report, :original, :reportVersion, :version, :state, :reporter, :recipient,
                                cast(cast(:submittedAt as text) as timestamptz), cast(cast(:acceptedAt as text) as timestamptz),
                                cast(:windows as text[]), cast(:waitingFor as text[]), cast(cast(:items as text) as jsonb),
                                cast(cast(:obligation as text) as uuid), cast(cast(:late as text) as boolean),
                                cast(cast(:evidence as text) as integer), cast(cast(:consolidated as text) as jsonb),
                                cast(cast(:proofs as text) as jsonb))
                        on conflict (report_id, report_version) do update set version = excluded.version,
                               state = excluded.state, recipient_id = excluded.recipient_id,
                               submitted_at = coalesce(excluded.submitted_at, report_statement.submitted_at),
                               accepted_at = excluded.accepted_at, windows = excluded.windows,
                               waiting_for = excluded.waiting_for, items = excluded.items,
                               obligation_id = excluded.obligation_id, late = excluded.late, evidence = excluded.evidence,
                               consolidated = excluded.consolidated, proofs = excluded.proofs
                        """)
                .setParameter("report", statement.reportId())
                .setParameter("original", statement.originalId())
                .setParameter("reportVersion", statement.reportVersion())
                .setParameter("version", statement.version())
                .setParameter("state", statement.state().name())
                .setParameter("reporter", statement.reporterId())
                .setParameter("recipient", statement.recipientId())
                .setParameter("submittedAt", textOrNull(statement.submittedAt()))
                .setParameter("acceptedAt", textOrNull(statement.acceptedAt()))
                .setParameter("windows", statement.windows().toArray(String[]::new))
                .setParameter("waitingFor", waitingFor.toArray(String[]::new))
                .setParameter("items", write(statement.items()))
                .setParameter("obligation", of(statement, Statement.Delivery::obligationId))
                .setParameter("late", of(statement, Statement.Delivery::late))
                .setParameter("evidence", of(statement, Statement.Delivery::evidence))
                .setParameter(
                        "consolidated",
                        write(
                                statement.delivery() == null
                                        ? List.of()
                                        : statement.delivery().consolidated()))
                .setParameter("proofs", write(statement.proofs()))
                .executeUpdate()
                .replaceWithVoid();
    }

    private static @Nullable String of(Statement statement, Function<Statement.Delivery, Object> field) {
        return statement.delivery() == null
                ? null
                : field.apply(statement.delivery()).toString();
    }

    private Statement statement(Tuple row) {
        return new Statement(
                row.get("report_id", UUID.class),
                row.get("original_id", UUID.class),
                row.get("report_version", Integer.class),
                row.get("version", Long.class),
                ReportState.valueOf(row.get("state", String.class)),
                row.get("reporter_id", UUID.class),
                row.get("recipient_id", UUID.class),
                Moment.orNull(row, "submitted_at"),
                Moment.orNull(row, "accepted_at"),
                read(row.get("items", String.class)));
    }

    private List<Statement.Item> read(String items) {
        try {
            return json.readValue(items, ITEMS);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("Stored items cannot be read", unreadable);
        }
    }

    private String write(List<?> items) {
        try {
            return json.writeValueAsString(items);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("Items cannot be written", unwritable);
        }
    }

    private static @Nullable String textOrNull(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }
}
