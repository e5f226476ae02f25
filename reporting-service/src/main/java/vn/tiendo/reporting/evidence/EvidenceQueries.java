package vn.tiendo.reporting.evidence;

import static vn.tiendo.reporting.evidence.EvidenceError.EVIDENCE_EXPIRED;
import static vn.tiendo.reporting.evidence.EvidenceError.EVIDENCE_UNFINISHED;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.tiendo.kit.paging.Page;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.kit.problem.CommonError;
import vn.tiendo.kit.scope.OrgScope;

/** Reads evidence: whoever may read the dossier it belongs to may read it. */
@ApplicationScoped
public class EvidenceQueries {
    private static final String FROM = """
             from evidence e
             join evidence_content c on c.id = e.content_id
             left join organization_copy o on o.id = e.organization_id
            """;

    private final Mutiny.Session session;
    private final Subjects subjects;

    EvidenceQueries(Mutiny.Session session, Subjects subjects) {
        this.session = session;
        this.subjects = subjects;
    }

    /** What is needed to send the bytes. */
    record Stored(UUID content, String name, String type, long size, String sha256) {}

    @WithTransaction
    Uni<EvidenceView> find(UUID id, OrgScope scope) {
        return row(id, scope).map(EvidenceView::of);
    }

    /** The bytes of evidence that is whole; 409 while it is not, 410 once its term was over. */
    @WithTransaction
    Uni<Stored> stored(UUID id, OrgScope scope) {
        return row(id, scope).map(EvidenceQueries::stored);
    }

    /** Of one dossier, oldest first, unfinished uploads among them. Whether the caller may read it was asked before. */
    @WithTransaction
    public Uni<Page<EvidenceView>> ofDossier(UUID dossier, PageRequest page) {
        List<String> after = page.after(1);
        return session.createNativeQuery("select " + EvidenceView.COLUMNS + FROM + """
                         where e.dossier_id = :dossier and e.state <> 'REMOVED'
                           and (e.expires_at is null or e.expires_at > now())
                           and (cast(:after as text) is null or e.id > cast(cast(:after as text) as uuid))
                         order by e.id limit :fetch
                        """, Tuple.class)
                .setParameter("dossier", dossier)
                .setParameter("after", after.isEmpty() ? null : after.getFirst())
                .setParameter("fetch", page.fetch())
                .getResultList()
                .map(rows -> rows.stream().map(EvidenceView::of).toList())
                .map(views -> page.page(views, view -> List.of(view.id().toString())));
    }

    private Uni<Tuple> row(UUID id, OrgScope scope) {
        return session.createNativeQuery(
                        "select " + EvidenceView.COLUMNS + ", e.dossier_id, e.content_id" + FROM
                                + " where e.id = :id and (e.expires_at is null or e.expires_at > now())",
                        Tuple.class)
                .setParameter("id", id)
                .getSingleResultOrNull()
                .onItem()
                .ifNull()
                .failWith(() -> CommonError.NOT_FOUND.because())
                .call(row -> subjects.of(SubjectKind.valueOf(row.get("subject_kind", String.class)))
                        .requireReadable(row.get("dossier_id", UUID.class), scope));
    }

    private static Stored stored(Tuple row) {
        if (row.get("type", String.class) == null) {
            throw EVIDENCE_UNFINISHED.because();
        }
        if (row.get("expired_at", OffsetDateTime.class) != null) {
            throw EVIDENCE_EXPIRED.because(
                    row.get("expired_at", OffsetDateTime.class).toInstant());
        }
        return new Stored(
                row.get("content_id", UUID.class),
                row.get("file_name", String.class),
                row.get("type", String.class),
                row.get("received", Long.class),
                row.get("sha256", String.class));
    }
}
