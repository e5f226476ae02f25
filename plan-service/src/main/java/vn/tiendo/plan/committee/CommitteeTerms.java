package vn.tiendo.plan.committee;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.tiendo.kit.audit.Audit;
import vn.tiendo.kit.id.Ids;
import vn.tiendo.kit.idempotency.Idempotency;
import vn.tiendo.kit.paging.Page;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.kit.scope.OrganizationCopies;
import vn.tiendo.plan.committee.CommitteeTermResource.NewTerm;
import vn.tiendo.plan.rows.Keys;
import vn.tiendo.plan.rows.Rows;

/** Keeps the terms of Party committees, and says by whom and in which series a plan is numbered. */
@ApplicationScoped
public class CommitteeTerms {
    private static final String SELECT = """
            select t.id, organization_ref(t.organization_id) as organization, t.name, t.valid_from as "validFrom",
                   t.valid_to as "validTo"
              from committee_term t where\s""";

    /** A Party plan outside every term that is known is numbered like the others, by its year. */
    private static final String ENTER_SERIES = """
            update plan p set numbered_by = p.keeper_id, series = coalesce(
                   (select cast(t.id as text)
                      from organization_copy k join committee_term t on t.organization_id = any(k.path)
                     where p.line = 'PARTY' and k.id = p.keeper_id and p.issued_on between t.valid_from and t.valid_to
                     order by array_position(k.path, t.organization_id) desc limit 1),
                   cast(extract(year from p.issued_on) as text))
             where p.id = :plan
            """;

    private final Mutiny.Session session;
    private final Rows rows;
    private final OrganizationCopies copies;
    private final Audit audit;
    private final Idempotency idempotency;

    CommitteeTerms(Mutiny.Session session, Rows rows, OrganizationCopies copies, Audit audit, Idempotency idempotency) {
        this.session = session;
        this.rows = rows;
        this.copies = copies;
        this.audit = audit;
        this.idempotency = idempotency;
    }

    /** Enters the plan, not issued yet, in a series of its keeper: its year, or the term of its Party committee. */
    public Uni<Void> enterSeries(UUID plan) {
        return session.flush()
                .chain(() -> session.createNativeQuery(ENTER_SERIES)
                        .setParameter("plan", plan)
                        .executeUpdate())
                .replaceWithVoid();
    }

    @WithTransaction
    Uni<Page<CommitteeTermView>> page(PageRequest page) {
        return rows.list(
                        CommitteeTermView.class,
                        SELECT + "t.id > cast(:after as uuid) order by t.id limit :fetch",
                        query -> query.setParameter("after", Keys.uuid(page.after(1), Keys.FIRST))
                                .setParameter("fetch", page.fetch()))
                .map(found -> page.page(found, last -> List.of(last.id().toString())));
    }

    @WithTransaction
    Uni<CommitteeTermView> add(NewTerm term) {
        term.requireInterval();
        return idempotency.once(
                term,
                CommitteeTermView.class,
                () -> copies.byCode(term.organization(), "/organization")
                        .chain(committee -> add(term, committee.id())));
    }

    private Uni<CommitteeTermView> add(NewTerm term, UUID committee) {
        UUID id = Ids.next();
        return session.createNativeQuery("""
                        insert into committee_term (id, organization_id, name, valid_from, valid_to)
                        select :id, :committee, :name, :from, :to
                         where not exists (select 1 from committee_term t where t.organization_id = :committee
                                              and t.valid_from <= :to and t.valid_to >= :from)
                        """)
                .setParameter("id", id)
                .setParameter("committee", committee)
                .setParameter("name", term.name())
                .setParameter("from", term.validFrom())
                .setParameter("to", term.validTo())
                .executeUpdate()
                .invoke(CommitteeTerms::requireAdded)
                .call(() -> audit.record("committee-term.add", committee, Map.of("term", id)))
                .chain(() -> rows.one(
                        CommitteeTermView.class, SELECT + "t.id = :id", query -> query.setParameter("id", id)));
    }

    private static void requireAdded(int added) {
        if (added == 0) {
            throw CommitteeTermError.COMMITTEE_TERM_OVERLAPS.at("/validFrom");
        }
    }
}
