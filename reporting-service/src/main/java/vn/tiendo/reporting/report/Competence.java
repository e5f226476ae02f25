package vn.tiendo.reporting.report;

import static vn.tiendo.reporting.report.ReportError.REPORT_NOT_RECIPIENT;
import static vn.tiendo.reporting.report.ReportError.REPORT_NOT_REPORTER;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.tiendo.kit.problem.ErrorCode;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.kit.scope.OrganizationCopies;

/** Who may move a report: the body that owes it, and the body that receives it. Standing above either is not enough. */
@ApplicationScoped
class Competence {
    private final OrganizationCopies organizations;

    Competence(OrganizationCopies organizations) {
        this.organizations = organizations;
    }

    Uni<Void> requireReporter(UUID reporter, OrgScope scope) {
        return requireOwn(reporter, REPORT_NOT_REPORTER, scope);
    }

    Uni<Void> requireRecipient(UUID recipient, OrgScope scope) {
        return requireOwn(recipient, REPORT_NOT_RECIPIENT, scope);
    }

    private Uni<Void> requireOwn(UUID organization, ErrorCode otherwise, OrgScope scope) {
        return organizations
                .own(scope)
                .invoke(own -> {
                    if (!own.id().equals(organization)) {
                        throw otherwise.because(own.code());
                    }
                })
                .replaceWithVoid();
    }
}
