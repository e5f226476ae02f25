package vn.tiendo.reporting.routing;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.etag.Versioned;
import vn.tiendo.kit.scope.OrganizationCopy;
import vn.tiendo.kit.scope.OrganizationRef;

/**
 * A rule as the API shows it.
 *
 * @param organization for which, and those below it; absent for all
 * @param named who is competent, where the rule names a body
 * @param answerDays working days
 */
record RoutingRuleView(
        UUID id,
        long version,
        About about,
        @Nullable OrganizationRef organization,
        Competent competent,
        @Nullable OrganizationRef named,
        int answerDays)
        implements Versioned {

    static RoutingRuleView of(RoutingRule from, Map<UUID, OrganizationCopy> known) {
        return new RoutingRuleView(
                from.id,
                from.version,
                from.about,
                OrganizationRef.ofNullable(from.organizationId, known),
                from.competent,
                OrganizationRef.ofNullable(from.namedId, known),
                from.answerDays);
    }

    static Set<UUID> organizations(Stream<RoutingRule> rules) {
        return rules.flatMap(rule -> Stream.of(rule.organizationId, rule.namedId))
                .filter(id -> id != null)
                .collect(Collectors.toSet());
    }
}
