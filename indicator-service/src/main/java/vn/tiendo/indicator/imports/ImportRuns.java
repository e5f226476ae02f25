package vn.tiendo.indicator.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.audit.Audit;

/**
 * Reads waiting files. One file is one transaction, which holds its row: a reader that dies leaves nothing behind and lets go
 * of it, and any reader begins it anew.
 */
@ApplicationScoped
class ImportRuns {
    private static final int MOST_ATTEMPTS = 3;

    private final Mutiny.Session session;
    private final ImportBatches batches;
    private final Pool outside;
    private final Vertx vertx;
    private final ObjectMapper json;
    private final Audit audit;
    private final Clock clock;

    ImportRuns(
            Mutiny.Session session,
            ImportBatches batches,
            Pool outside,
            Vertx vertx,
            ObjectMapper json,
            Audit audit,
            Clock clock) {
        this.session = session;
        this.batches = batches;
        this.outside = outside;
        this.vertx = vertx;
        this.json = json;
        this.audit = audit;
        this.clock = clock;
    }

    /** A file that is not kept, and why: its transaction is rolled back with it. */
    static final class Unkept extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final UUID id;
        private final transient @Nullable ImportTally tally;

        Unkept(UUID id, @Nullable ImportTally tally, @Nullable Throwable cause) {
            super("import " + id + " is not kept", cause);
            this.id = id;
            this.tally = tally;
        }
    }

    /** Reads the oldest file that nobody else is reading; false when there is none. */
    @WithTransaction
    Uni<Boolean> next() {
        return session.createNativeQuery("""
                        select i.id, i.organization_id, i.client, i.format, i.scheme, i.dry_run, i.partial, i.pieces, i.created_at
                          from measurement_import i where i.status = 'RUNNING'
                         order by i.created_at limit 1 for update skip locked
                        """, jakarta.persistence.Tuple.class)
                .getSingleResultOrNull()
                .chain(row -> row == null
                        ? Uni.createFrom().item(false)
                        : run(ImportJob.of(row)).replaceWith(true));
    }

    private Uni<Void> run(ImportJob job) {
        ImportTally tally = new ImportTally();
        return plansOfTheMoment()
                .chain(() -> batches.organizations(job))
                .map(organizations -> new Pieces(job, organizations, session, outside, vertx))
                .chain(pieces -> Multi.createFrom()
                        .range(0, pieces.steps())
                        .onItem()
                        .transformToUniAndConcatenate(
                                number -> pieces.next().chain(read -> batches.take(job, read, tally)))
                        .onItem()
                        .ignoreAsUni())
                .onFailure()
                .transform(failure -> new Unkept(job.id(), null, failure))
                .chain(() -> {
                    if (!tally.isClean() && !job.partial() && !job.dryRun()) {
                        throw new Unkept(job.id(), tally, null);
                    }
                    return finish(job.id(), ImportStatus.DONE, tally, null);
                });
    }

    /**
     * The rows of this file are not counted before it is committed: a plan that was made once, for a table that was small then,
     * looks at all of them for each key.
     */
    private Uni<Integer> plansOfTheMoment() {
        return session.createNativeQuery("set local plan_cache_mode = force_custom_plan")
                .executeUpdate();
    }

    /** Writes down why a file was not kept; one that failed for no fault of its own is tried again a few times. */
    @WithTransaction
    Uni<Void> unkept(Unkept why) {
        ImportTally tally = why.tally;
        if (tally != null) {
            return finish(why.id, ImportStatus.FAILED, tally, null);
        }
        return session.createNativeQuery(
                        "update measurement_import set attempts = attempts + 1 where id = :id returning attempts",
                        Integer.class)
                .setParameter("id", why.id)
                .getSingleResult()
                .chain(attempts -> attempts < MOST_ATTEMPTS
                        ? Uni.createFrom().voidItem()
                        : finish(
                                why.id,
                                ImportStatus.FAILED,
                                new ImportTally(),
                                MeasurementImportError.MEASUREMENT_IMPORT_FAILED.name()));
    }

    private Uni<Void> finish(UUID id, ImportStatus status, ImportTally tally, @Nullable String failure) {
        return session.createNativeQuery("""
                        update measurement_import
                           set status = :status, lines = :lines, added = :added, replaced = :replaced, unchanged = :unchanged,
                               refused = :refused, faults = cast(cast(:faults as text) as jsonb), failure_code = :failure,
                               finished_at = :now
                         where id = :id and status = 'RUNNING'
                        """)
                .setParameter("status", status.name())
                .setParameter("lines", tally.lines())
                .setParameter("added", tally.added())
                .setParameter("replaced", tally.replaced())
                .setParameter("unchanged", tally.unchanged())
                .setParameter("refused", tally.refused())
                .setParameter("faults", write(tally))
                .setParameter("failure", failure)
                .setParameter("now", clock.instant())
                .setParameter("id", id)
                .executeUpdate()
                .chain(() -> session.createNativeQuery("delete from measurement_import_piece where import_id = :id")
                        .setParameter("id", id)
                        .executeUpdate())
                .chain(() -> audit.record(
                        "measurement-import.read",
                        id,
                        Map.of("status", status, "lines", tally.lines(), "refused", tally.refused())));
    }

    private String write(ImportTally tally) {
        try {
            return json.writeValueAsString(tally.faults());
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("Faults cannot be written", unwritable);
        }
    }
}
