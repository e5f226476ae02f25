package vn.tiendo.reporting.document;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.tiendo.kit.problem.CommonError;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.reporting.report.ReportQueries;

/** Reads what the document of a report shows, in three statements: whoever may read the report may have its document. */
@ApplicationScoped
class ReportDocuments {
    private static final String REPORT = """
            select p.report_version, p.status, p.correction_reason, b.title, b.window_from, b.window_to,
                   coalesce(p.accepted_at, p.submitted_at, p.approved_at, p.created_at) as written_at,
                   coalesce(o.name, '') as organization_name, coalesce(o.level, '') as level,
                   coalesce(o.line, '') as line, u.name as parent_name, coalesce(r.name, '') as recipient_name,
                   (select s.name from organization_copy s
                     where s.id = any(o.path) and s.level in ('PROVINCE', 'COMMUNE')
                     order by cardinality(s.path) desc limit 1) as seat
              from report p
              join obligation b on b.id = p.obligation_id
              left join organization_copy o on o.id = p.reporter_id
              left join organization_copy u on u.id = o.parent_id
              left join organization_copy r on r.id = p.recipient_id
             where p.id = :id and\s""" + ReportQueries.IN_SCOPE;
    private static final String ITEMS = """
            select i.type, i.name, i.unit, i.answer, i.numerator,
                   i.denominator, i.value, i.value_kind, i.progress, i.percent, i.text, i.funds_spent, i.origin
              from report_item i where i.report_id = :id order by i.position
            """;
    private static final String EVIDENCE = """
            select i.name, e.file_name, encode(c.sha256, 'hex') as sha256
              from evidence e
              join evidence_content c on c.id = e.content_id
              join report_item i on i.id = e.subject_id
             where e.dossier_id = :id and e.state in ('READY', 'EXPIRED')
             order by i.position, e.id
            """;

    private final Mutiny.Session session;

    ReportDocuments(Mutiny.Session session) {
        this.session = session;
    }

    /** 404 when the report is not seen. */
    @WithTransaction
    Uni<ReportFacts> find(UUID id, OrgScope scope) {
        return scope.bind(session.createNativeQuery(REPORT, Tuple.class))
                .setParameter("id", id)
                .getSingleResultOrNull()
                .onItem()
                .ifNull()
                .failWith(() -> CommonError.NOT_FOUND.because())
                .chain(report -> rows(ITEMS, id)
                        .chain(items -> rows(EVIDENCE, id).map(evidence -> ReportRows.facts(report, items, evidence))));
    }

    private Uni<List<Tuple>> rows(String sql, UUID report) {
        return session.createNativeQuery(sql, Tuple.class)
                .setParameter("id", report)
                .getResultList();
    }
}
