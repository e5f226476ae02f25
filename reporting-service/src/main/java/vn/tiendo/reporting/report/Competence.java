package vn.tiendo.reporting.report;

import static vn.tiendo.reporting.report.ReportError.REPORT_NOT_RECIPIENT;
import static vn.tiendo.reporting.report.ReportError.REPORT_NOT_REPORTER;

import java.util.Map;
import java.util.UUID;
import vn.tiendo.kit.problem.ErrorCode;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.kit.scope.OrganizationCopy;

/** Who may move a report: the body that owes it, and the body that receives it. Standing above either is not enough. */
final class Competence {
    private Competence() {}

    static void requireReporter(UUID reporter, Map<UUID, OrganizationCopy> known, OrgScope scope) {
        requireOwn(reporter, known, REPORT_NOT_REPORTER, scope);
    }

    static void requireRecipient(UUID recipient, Map<UUID, OrganizationCopy> known, OrgScope scope) {
        requireOwn(recipient, known, REPORT_NOT_RECIPIENT, scope);
    }

    /** A token names its organisation by code; ids are looked up so that a changed code changes nothing else. */
    private static void requireOwn(
            UUID organization, Map<UUID, OrganizationCopy> known, ErrorCode otherwise, OrgScope scope) {
        OrganizationCopy copy = known.get(organization);
        if (copy == null || !copy.code().equals(scope.organization())) {
            throw otherwise.because(scope.organization());
        }
    }
}
