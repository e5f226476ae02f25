package vn.tiendo.plan.finding;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import vn.tiendo.kit.outbox.Outbox;
import vn.tiendo.plan.rows.Rows;

/** Tells the others how findings stand; they hear of none before its inspection is concluded. */
@ApplicationScoped
class FindingAnnouncements {
    private static final String SELECT = """
            select f.id, f.version, f.inspection_id as "inspectionId", i.inspector_id as "inspectorId",
                   i.legal_basis as "legalBasis", f.number, f.status, f.severity, f.owner_id as "ownerId",
                   f.nominal_due_on as "nominalDueOn", f.due_at as "dueAt",
                   f.plan_id as "planId", f.task_id as "taskId", f.target_id as "targetId", a.day as "answeredOn",
                   coalesce(a.evidence, '[]') as evidence
              from finding f join inspection i on i.id = f.inspection_id
              left join lateral (select cast(x.at at time zone 'Asia/Ho_Chi_Minh' as date) as day, x.evidence
                                   from finding_step x
                                  where x.finding_id = f.id and x.kind = 'ANSWERED' and f.status in ('ANSWERED', 'ACCEPTED')
                                  order by x.nth desc limit 1) a on true
             where f.opened_at is not null and\s""";

    private final Rows rows;
    private final Outbox outbox;

    FindingAnnouncements(Rows rows, Outbox outbox) {
        this.rows = rows;
        this.outbox = outbox;
    }

    Uni<List<FindingChanged>> ofInspection(UUID inspection) {
        return rows.list(
                FindingChanged.class,
                SELECT + "f.inspection_id = :inspection and f.status = 'OPEN' order by f.number",
                query -> query.setParameter("inspection", inspection));
    }

    Uni<Void> announce(List<UUID> findings) {
        return rows.list(
                        FindingChanged.class,
                        SELECT + "f.id = any(cast(:findings as uuid[])) order by f.id",
                        query -> query.setParameter("findings", findings.toArray(UUID[]::new)))
                .chain(changed -> outbox.addAll(
                        "finding.remedied",
                        changed.stream()
                                .map(finding -> new Outbox.Entry(finding.id(), finding))
                                .toList()));
    }
}
