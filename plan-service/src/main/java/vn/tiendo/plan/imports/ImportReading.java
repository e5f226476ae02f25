package vn.tiendo.plan.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.audit.Audit;
import vn.tiendo.plan.extraction.PlanReader;
import vn.tiendo.plan.files.FileText;

/**
 * Reads waiting texts. The row stays locked while its text is read: a reader that dies lets go of it, and any reader, of
 * this process or another, finishes it.
 */
@ApplicationScoped
class ImportReading {
    private static final Logger LOG = Logger.getLogger(ImportReading.class);

    /** What came of reading one text: a result as JSON, or the code of a failure. */
    private record Outcome(
            ImportStatus status,
            @Nullable String result,
            @Nullable String failureCode) {}

    /** A text that waits; {@code sheets} as JSON. */
    private record Waiting(UUID id, String text, String sheets) {}

    private final Mutiny.Session session;
    private final Vertx vertx;
    private final WorkbookImport workbooks;
    private final ObjectMapper json;
    private final Audit audit;
    private final Clock clock;

    ImportReading(
            Mutiny.Session session,
            Vertx vertx,
            WorkbookImport workbooks,
            ObjectMapper json,
            Audit audit,
            Clock clock) {
        this.session = session;
        this.vertx = vertx;
        this.workbooks = workbooks;
        this.json = json;
        this.audit = audit;
        this.clock = clock;
    }

    /** Reads the oldest waiting text that nobody else is reading; false when there is none. */
    @WithTransaction
    Uni<Boolean> next() {
        return session.createNativeQuery("""
                        select i.id, i.content, cast(i.sheets as text) as sheets from plan_import i where i.status = 'RUNNING'
                         order by i.created_at limit 1 for update skip locked
                        """, Tuple.class)
                .getSingleResultOrNull()
                .chain(waiting -> waiting == null
                        ? Uni.createFrom().item(false)
                        : knownNames()
                                .chain(names -> finish(
                                        new Waiting(
                                                waiting.get("id", UUID.class),
                                                waiting.get("content", String.class),
                                                waiting.get("sheets", String.class)),
                                        names)));
    }

    private Uni<List<String>> knownNames() {
        return session.createNativeQuery("select distinct name from organization_copy limit 100000", String.class)
                .getResultList();
    }

    private Uni<Boolean> finish(Waiting waiting, List<String> knownNames) {
        return vertx.executeBlocking(() -> read(waiting, knownNames), false)
                .chain(outcome -> session.createNativeQuery("""
                                update plan_import set status = :status, result = cast(cast(:result as text) as jsonb),
                                       failure_code = :failure, finished_at = :now
                                 where id = :id
                                """)
                        .setParameter("status", outcome.status().name())
                        .setParameter("result", outcome.result())
                        .setParameter("failure", outcome.failureCode())
                        .setParameter("now", clock.instant())
                        .setParameter("id", waiting.id())
                        .executeUpdate()
                        .call(() -> audit.record("plan-import.read", waiting.id(), Map.of("status", outcome.status()))))
                .replaceWith(true);
    }

    /** Off the event loop: a long text takes a while. */
    private Outcome read(Waiting waiting, List<String> knownNames) {
        try {
            ImportResult words = ImportResult.of(PlanReader.extract(waiting.text(), knownNames));
            ImportResult result = workbooks.refine(
                    words, waiting.text(), List.of(json.readValue(waiting.sheets(), FileText.Sheet[].class)));
            return new Outcome(ImportStatus.DONE, json.writeValueAsString(result), null);
        } catch (JsonProcessingException | RuntimeException | StackOverflowError failure) {
            LOG.errorf(failure, "import %s cannot be read", waiting.id());
            return new Outcome(ImportStatus.FAILED, null, PlanImportError.PLAN_IMPORT_FAILED.name());
        }
    }
}
