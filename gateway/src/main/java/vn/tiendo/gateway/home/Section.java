package vn.tiendo.gateway.home;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.tiendo.gateway.identity.Claims;
import vn.tiendo.gateway.service.Service;

/**
 * One list on the home page: a question that its service answers anyway, narrowed to the caller's organisation.
 *
 * @param group where it stands in the answer; empty: at the top
 * @param list path and filters; {@code %s} is the caller's organisation
 * @param roles who gets it; empty: everybody
 */
record Section(String group, String name, Service service, String list, Set<String> roles) {
    private static final Set<String> REVIEWER = Set.of("reviewer");
    private static final Set<String> APPROVER = Set.of("report-approver");
    private static final Set<String> REPORTING = Set.of("reporter", "report-approver");
    private static final Set<String> ISSUER = Set.of("plan-issuer");
    private static final Set<String> ALL = Set.of();

    private static final List<Section> SECTIONS = List.of(
            reporting("", "owed", "obligations?reporter=%s&status=OPEN&sort=DUE", ALL),
            reporting("waiting", "reportsToReview", "reports?recipient=%s&status=SUBMITTED", REVIEWER),
            reporting("waiting", "reportsToApprove", "reports?reporter=%s&status=DRAFT", APPROVER),
            reporting("waiting", "reportsToSubmit", "reports?reporter=%s&status=APPROVED", REPORTING),
            reporting("waiting", "reportsReturned", "reports?reporter=%s&status=RETURNED", REPORTING),
            new Section("waiting", "plansToIssue", Service.PLAN, "plans?keeper=%s&status=DRAFT", ISSUER),
            reporting("late", "obligations", "obligations?reporter=%s&overdue=true&sort=DUE", ALL),
            new Section("late", "tasks", Service.PLAN, "tasks?lead=%s&timeliness=OVERDUE&sort=DUE", ALL),
            reporting("late", "obligationsBelow", "obligations?below=%s&overdue=true&sort=DUE", REVIEWER),
            new Section("late", "tasksBelow", Service.PLAN, "tasks?below=%s&timeliness=OVERDUE&sort=DUE", REVIEWER),
            new Section("", "notifications", Service.NOTIFICATION, "notifications?unread=true", ALL));

    private static Section reporting(String group, String name, String list, Set<String> roles) {
        return new Section(group, name, Service.REPORTING, list, roles);
    }

    /** What this caller's home shows. Without an organisation nothing can be owed, and no list may go unrestricted. */
    static Stream<Section> of(Claims caller) {
        return SECTIONS.stream()
                .filter(section -> section.roles.isEmpty() || caller.hasAnyOf(section.roles))
                .filter(section -> !caller.organization().isEmpty() || !section.list.contains("%s"));
    }

    /** Where the whole list is. */
    String href(Claims caller) {
        return Service.API + list.replace("%s", URLEncoder.encode(caller.organization(), StandardCharsets.UTF_8));
    }

    String question(Claims caller, int limit) {
        return href(caller) + "&count=true&limit=" + limit;
    }
}
