package vn.tiendo.reporting.routing;

import static vn.tiendo.reporting.routing.RoutingError.DIFFICULTY_RULE_UNCLEAR;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.audit.Audit;
import vn.tiendo.kit.etag.Version;
import vn.tiendo.kit.paging.Page;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.kit.scope.OrganizationCopies;
import vn.tiendo.kit.scope.OrganizationCopy;

/** The rules by which difficulties go their way: everybody may read them, administrators decide them. */
@ApplicationScoped
class RoutingRules {
    private final Mutiny.Session session;
    private final OrganizationCopies organizations;
    private final Audit audit;

    RoutingRules(Mutiny.Session session, OrganizationCopies organizations, Audit audit) {
        this.session = session;
        this.organizations = organizations;
        this.audit = audit;
    }

    /** Organisations by code. */
    record Decided(
            About about,
            @Nullable String organization,
            Competent competent,
            @Nullable String named,
            int answerDays) {}

    @WithTransaction
    Uni<Page<RoutingRuleView>> list(PageRequest page) {
        List<String> after = page.after(1);
        return session.createNativeQuery("""
                        select r.* from difficulty_rule r
                         where cast(:after as text) is null or r.id > cast(cast(:after as text) as uuid)
                         order by r.id limit :fetch
                        """, RoutingRule.class)
                .setParameter("after", after.isEmpty() ? null : after.getFirst())
                .setParameter("fetch", page.fetch())
                .getResultList()
                .chain(this::views)
                .map(views -> page.page(views, view -> List.of(view.id().toString())));
    }

    /** What was raised before keeps the term that it was raised with. */
    @WithTransaction
    Uni<RoutingRuleView> decide(Decided decided, @Nullable Version expected) {
        if ((decided.competent() == Competent.NAMED) != (decided.named() != null)) {
            throw DIFFICULTY_RULE_UNCLEAR.at("/named");
        }
        return body(decided.organization(), "/organization")
                .chain(organization -> held(decided, organization))
                .invoke(rule -> Version.require(expected, rule.version))
                .call(rule -> body(decided.named(), "/named")
                        .invoke(named -> rule.decide(decided.competent(), named, decided.answerDays())))
                .call(rule -> session.persist(rule))
                .call(rule -> audit.record(
                        "difficulty-rule.decide", rule.id, Map.of("about", rule.about, "version", rule.version)))
                .chain(rule -> views(List.of(rule)))
                .map(List::getFirst);
    }

    /** The rule, locked until the transaction ends, or a new one of version 0 that is not kept yet. */
    private Uni<RoutingRule> held(Decided decided, @Nullable UUID organization) {
        return session.createNativeQuery("""
                        select r.* from difficulty_rule r
                         where r.about = :about and r.organization_id is not distinct from cast(:organization as uuid)
                           for update of r
                        """, RoutingRule.class)
                .setParameter("about", decided.about().name())
                .setParameter("organization", organization)
                .getSingleResultOrNull()
                .map(found ->
                        found == null ? new RoutingRule(decided.about(), organization, decided.competent()) : found);
    }

    /** No item where none is named. */
    private Uni<UUID> body(@Nullable String code, String pointer) {
        return code == null
                ? Uni.createFrom().nullItem()
                : organizations.existing(code, pointer).map(OrganizationCopy::id);
    }

    private Uni<List<RoutingRuleView>> views(List<RoutingRule> rules) {
        return organizations
                .all(RoutingRuleView.organizations(rules.stream()))
                .map(known -> rules.stream()
                        .map(rule -> RoutingRuleView.of(rule, known))
                        .toList());
    }
}
