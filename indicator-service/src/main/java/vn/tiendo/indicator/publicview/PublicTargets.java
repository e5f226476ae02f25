package vn.tiendo.indicator.publicview;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.tiendo.indicator.publicview.PublicTargetResource.TargetFilter;
import vn.tiendo.indicator.ruleset.RuleSets;
import vn.tiendo.indicator.target.TermsColumn;
import vn.tiendo.kit.paging.Page;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.kit.problem.CommonError;
import vn.tiendo.kit.time.VietnamTime;

/** Reads targets for the public. There is no caller, hence no scope: what is in no public plan does not exist. */
@ApplicationScoped
class PublicTargets {
    private static final String FIRST = new UUID(0, 0).toString();
    private static final String WANTED = """
             where t.id > cast(:after as uuid)
               and (:plan = '' or t.plan_id = cast(nullif(:plan, '') as uuid))
               and (:organization = '' or r.code = :organization
                    or t.reporter_ids && array(select o.id from organization_copy o where o.code = :organization))
               and (:keeper = '' or t.keeper_id = (select o.id from organization_copy o where o.code = :keeper))
               and (:indicator = '' or t.indicator_code = :indicator)
               and (:text = '' or strpos(lower(t.name), lower(:text)) > 0)
             order by t.id limit :fetch
            """;

    private final Mutiny.Session session;
    private final TermsColumn terms;
    private final RuleSets ruleSets;
    private final Clock clock;

    PublicTargets(Mutiny.Session session, TermsColumn terms, RuleSets ruleSets, Clock clock) {
        this.session = session;
        this.terms = terms;
        this.ruleSets = ruleSets;
        this.clock = clock;
    }

    /** The oldest first. */
    @WithTransaction
    Uni<Page<PublicTargetView>> page(TargetFilter filter, PageRequest page) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), VietnamTime.ZONE);
        return session.createNativeQuery(PublicTargetRow.SELECT + WANTED, Tuple.class)
                .setParameter("after", after(page))
                .setParameter("plan", text(filter.plan))
                .setParameter("organization", text(filter.organization))
                .setParameter("keeper", text(filter.keeper))
                .setParameter("indicator", text(filter.indicator))
                .setParameter("text", text(filter.q))
                .setParameter("fetch", page.fetch())
                .getResultList()
                .chain(rows -> ruleSets.books()
                        .map(books -> rows.stream()
                                .map(row -> PublicTargetRow.view(row, terms, books, today))
                                .toList()))
                .map(views -> page.page(views, last -> List.of(last.id().toString())));
    }

    private static String after(PageRequest page) {
        List<String> keys = page.after(1);
        try {
            return keys.isEmpty() ? FIRST : UUID.fromString(keys.getFirst()).toString();
        } catch (IllegalArgumentException forged) {
            throw CommonError.CURSOR_INVALID.because();
        }
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
