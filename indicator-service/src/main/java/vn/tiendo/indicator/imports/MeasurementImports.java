package vn.tiendo.indicator.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.tiendo.indicator.rows.Moment;
import vn.tiendo.kit.audit.Audit;
import vn.tiendo.kit.id.Ids;
import vn.tiendo.kit.idempotency.Idempotency;
import vn.tiendo.kit.problem.CommonError;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.kit.scope.OrganizationCopies;
import vn.tiendo.kit.scope.OrganizationCopy;

/** Takes files in and shows what became of them; the same file of the same client is one import. */
@ApplicationScoped
class MeasurementImports {
    private static final TypeReference<List<LineFault>> FAULTS = new TypeReference<>() {};
    private static final String SELECT = """
            select i.id, i.status, i.dry_run, i.partial, i.format, i.lines, i.added, i.replaced, i.unchanged, i.refused,
                   cast(i.faults as text) as faults, i.failure_code, i.created_at, i.finished_at,
                   case when i.status = 'RUNNING' then 100 * p.pieces / greatest(i.pieces, 1) else 100 end as progress
              from measurement_import i join measurement_import_progress p on p.import_id = i.id
            """;

    private final Mutiny.Session session;
    private final Vertx vertx;
    private final ObjectMapper json;
    private final OrganizationCopies copies;
    private final Idempotency idempotency;
    private final Audit audit;
    private final Clock clock;

    MeasurementImports(
            Mutiny.Session session,
            Vertx vertx,
            ObjectMapper json,
            OrganizationCopies copies,
            Idempotency idempotency,
            Audit audit,
            Clock clock) {
        this.session = session;
        this.vertx = vertx;
        this.json = json;
        this.copies = copies;
        this.idempotency = idempotency;
        this.audit = audit;
        this.clock = clock;
    }

    /** Keeps a file that was looked at, until it is read in the background. */
    @WithTransaction
    Uni<MeasurementImportView> receive(ImportFile file, ImportOptions options, String client, OrgScope scope) {
        return idempotency.once(
                List.of(file.hash(), options, scope.organization()),
                MeasurementImportView.class,
                () -> copies.own(scope)
                        .chain(own -> same(file, options, client, own)
                                .chain(known -> known == null
                                        ? keep(Ids.next(), file, options, client, own)
                                        : Uni.createFrom().item(known)))
                        .chain(this::byId));
    }

    @WithTransaction
    Uni<MeasurementImportView> get(UUID id, OrgScope scope) {
        return scope.bind(session.createNativeQuery(
                        SELECT + "where i.id = :id and " + OrgScope.below("i.organization_id"), Tuple.class))
                .setParameter("id", id)
                .getSingleResultOrNull()
                .onItem()
                .ifNull()
                .failWith(CommonError.NOT_FOUND::because)
                .map(this::view);
    }

    private Uni<MeasurementImportView> byId(UUID id) {
        return session.createNativeQuery(SELECT + "where i.id = :id", Tuple.class)
                .setParameter("id", id)
                .getSingleResult()
                .map(this::view);
    }

    /** An import of this file that runs or is done; null when there is none. */
    private Uni<UUID> same(ImportFile file, ImportOptions options, String client, OrganizationCopy own) {
        return session.createNativeQuery("""
                        select i.id from measurement_import i
                         where i.organization_id = :organization and i.client = :client and i.hash = :hash
                           and i.scheme = :scheme and i.partial = :partial and i.dry_run = :dryRun and i.status <> 'FAILED'
                           and not i.dry_run
                        """, UUID.class)
                .setParameter("organization", own.id())
                .setParameter("client", client)
                .setParameter("hash", file.hash())
                .setParameter("scheme", options.scheme().name())
                .setParameter("partial", options.partial())
                .setParameter("dryRun", options.dryRun())
                .getSingleResultOrNull();
    }

    private Uni<UUID> keep(UUID id, ImportFile file, ImportOptions options, String client, OrganizationCopy own) {
        return session.createNativeQuery("""
                        insert into measurement_import (id, organization_id, client, hash, format, scheme, dry_run, partial,
                                                        pieces, status, created_at)
                        values (:id, :organization, :client, :hash, :format, :scheme, :dryRun, :partial, 0, 'RUNNING', :now)
                        """)
                .setParameter("id", id)
                .setParameter("organization", own.id())
                .setParameter("client", client)
                .setParameter("hash", file.hash())
                .setParameter("format", file.format().name())
                .setParameter("scheme", options.scheme().name())
                .setParameter("dryRun", options.dryRun())
                .setParameter("partial", options.partial())
                .setParameter("now", clock.instant())
                .executeUpdate()
                .chain(() -> pieces(id, file))
                .chain(count -> session.createNativeQuery("""
                                with i as (update measurement_import set pieces = :count where id = :id returning id)
                                insert into measurement_import_progress (import_id, pieces) select id, 0 from i
                                """)
                        .setParameter("count", count)
                        .setParameter("id", id)
                        .executeUpdate())
                .chain(() -> audit.record(
                        "measurement-import.receive", id, Map.of("hash", file.hash(), "dryRun", options.dryRun())))
                .replaceWith(id);
    }

    private Uni<Integer> pieces(UUID id, ImportFile file) {
        try {
            ImportFile.Pieces pieces = new ImportFile.Pieces(file.path());
            return store(id, pieces)
                    .eventually(() -> vertx.executeBlocking(() -> {
                        pieces.close();
                        return true;
                    }));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** One after the other, each let go of before the next is read. */
    private Uni<Integer> store(UUID id, ImportFile.Pieces pieces) {
        AtomicInteger count = new AtomicInteger();
        return Multi.createBy()
                .repeating()
                .uni(() -> vertx.executeBlocking(() -> Optional.ofNullable(pieces.next())))
                .whilst(Optional::isPresent)
                .onItem()
                .transformToUniAndConcatenate(piece ->
                        piece.isEmpty() ? Uni.createFrom().voidItem() : store(id, count.getAndIncrement(), piece.get()))
                .onItem()
                .ignoreAsUni()
                .map(done -> count.get());
    }

    private Uni<Void> store(UUID id, int number, String piece) {
        return session.createNativeQuery("""
                        insert into measurement_import_piece (import_id, number, content)
                        values (:id, :number, :content)
                        """)
                .setParameter("id", id)
                .setParameter("number", number)
                .setParameter("content", piece)
                .executeUpdate()
                .replaceWithVoid();
    }

    private MeasurementImportView view(Tuple row) {
        return new MeasurementImportView(
                row.get("id", UUID.class),
                ImportStatus.valueOf(row.get("status", String.class)),
                row.get("dry_run", Boolean.class),
                row.get("partial", Boolean.class),
                Format.valueOf(row.get("format", String.class)),
                row.get("progress", Integer.class),
                row.get("lines", Long.class),
                row.get("added", Long.class),
                row.get("replaced", Long.class),
                row.get("unchanged", Long.class),
                row.get("refused", Long.class),
                faults(row.get("faults", String.class)),
                row.get("failure_code", String.class),
                Moment.of(row, "created_at"),
                Moment.orNull(row, "finished_at"));
    }

    private List<LineFault> faults(String stored) {
        try {
            return json.readValue(stored, FAULTS);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("Stored faults cannot be read", unreadable);
        }
    }
}
