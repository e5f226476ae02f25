package vn.tiendo.plan.finding;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.audit.Audit;
import vn.tiendo.kit.id.Ids;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.kit.scope.OrganizationCopies;
import vn.tiendo.plan.calendar.WorkingCalendars;
import vn.tiendo.plan.finding.FindingStep.Kind;
import vn.tiendo.plan.finding.FindingStep.Said;
import vn.tiendo.plan.plan.PlanScope;

/** Findings of an inspection until it is concluded, for whoever holds its row. */
@ApplicationScoped
public class FindingDrafts {
    private final Mutiny.Session session;
    private final FindingStore store;
    private final FindingQueries queries;
    private final FindingAnnouncements announcements;
    private final OrganizationCopies copies;
    private final WorkingCalendars calendars;
    private final Audit audit;
    private final Clock clock;

    FindingDrafts(
            Mutiny.Session session,
            FindingStore store,
            FindingQueries queries,
            FindingAnnouncements announcements,
            OrganizationCopies copies,
            WorkingCalendars calendars,
            Audit audit,
            Clock clock) {
        this.session = session;
        this.store = store;
        this.queries = queries;
        this.announcements = announcements;
        this.copies = copies;
        this.calendars = calendars;
        this.audit = audit;
        this.clock = clock;
    }

    /** Adds one that the inspecting body, the caller's, has found. */
    public Uni<FindingView> add(UUID inspection, FindingDraft draft, OrgScope scope) {
        Instant now = clock.instant();
        return owner(inspection, draft, scope)
                .chain(owner -> lastDay(draft.nominalDueOn())
                        .chain(day -> store.nextNumber(inspection)
                                .map(number -> Finding.draft(Ids.next(), inspection, number, draft, owner, day, now))))
                .call(finding -> copies.own(scope)
                        .map(own -> FindingStep.of(Kind.FOUND, finding, new Said(own.id(), now, null)))
                        .chain(step -> store.keep(List.of(finding), List.of(step))))
                .call(finding -> audit.record("finding.add", finding.id(), Map.of("inspection", inspection)))
                .chain(finding -> queries.byId(finding.id(), null, scope));
    }

    /** The inspection is concluded: what was found is told, and owed from now on. */
    public Uni<List<FindingChanged>> open(UUID inspection, UUID inspector, Instant now) {
        return store.drafts(inspection)
                .map(drafts -> drafts.stream().map(draft -> draft.opened(now)).toList())
                .chain(opened -> store.keep(
                        opened,
                        opened.stream()
                                .map(finding -> FindingStep.of(Kind.OPENED, finding, new Said(inspector, now, null)))
                                .toList()))
                .chain(() -> announcements.ofInspection(inspection));
    }

    /** The last day in time, by the working calendar as it stands. */
    Uni<LastDay> lastDay(LocalDate nominal) {
        return calendars.current().map(calendar -> LastDay.of(nominal, calendar));
    }

    /** The id of the owner; 400 for a thing that is out of sight, 409 for a body that was not inspected. */
    Uni<UUID> owner(UUID inspection, FindingDraft draft, OrgScope scope) {
        return requireInSight("plan", "select count(*) from plan p where p.id = :id and ", draft.plan(), scope)
                .chain(() -> requireInSight("task", below("task"), draft.task(), scope))
                .chain(() -> requireInSight("target", below("target"), draft.target(), scope))
                .chain(() -> copies.existing(draft.owner(), "/owner"))
                .call(owner -> requireInspected(inspection, owner.id(), draft.owner()))
                .map(owner -> owner.id());
    }

    private static String below(String table) {
        return "select count(*) from " + table + " t join plan p on p.id = t.plan_id where t.id = :id and ";
    }

    private Uni<Void> requireInSight(String field, String select, @Nullable UUID id, OrgScope scope) {
        return id == null
                ? Uni.createFrom().voidItem()
                : scope.bind(session.createNativeQuery(select + PlanScope.READABLE, Long.class)
                                .setParameter("id", id))
                        .getSingleResult()
                        .invoke(found -> {
                            if (found == 0) {
                                throw FindingError.FINDING_SUBJECT_UNKNOWN.at("/" + field, id);
                            }
                        })
                        .replaceWithVoid();
    }

    private Uni<Void> requireInspected(UUID inspection, UUID owner, String code) {
        return session.createNativeQuery("""
                        select count(*) from organization_copy o join inspection i on i.id = :inspection
                         where o.id = :owner and o.path && i.inspected_ids
                        """, Long.class)
                .setParameter("inspection", inspection)
                .setParameter("owner", owner)
                .getSingleResult()
                .invoke(found -> {
                    if (found == 0) {
                        throw FindingError.FINDING_OWNER_NOT_INSPECTED.at("/owner", code);
                    }
                })
                .replaceWithVoid();
    }
}
