package vn.tiendo.reporting.report;

import static vn.tiendo.reporting.report.ReportError.REPORT_CHECK_FAILED;
import static vn.tiendo.reporting.report.ReportError.REPORT_RULE_BROKEN;
import static vn.tiendo.reporting.report.ReportError.REPORT_UNEXPLAINED;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.problem.Refusal;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.reporting.check.Asked;
import vn.tiendo.reporting.check.Checks;
import vn.tiendo.reporting.check.Finding;
import vn.tiendo.reporting.fact.Figure;
import vn.tiendo.reporting.merge.Content;
import vn.tiendo.reporting.obligation.ObligationState;
import vn.tiendo.reporting.obligation.Obligations;

/** What speaks against a report, asked by anyone who reads it and again when it is approved and handed in. */
@ApplicationScoped
class ReportChecks {
    private final ReportQueries reports;
    private final OpenReports open;
    private final Obligations obligations;
    private final Checks checks;

    ReportChecks(ReportQueries reports, OpenReports open, Obligations obligations, Checks checks) {
        this.reports = reports;
        this.open = open;
        this.obligations = obligations;
        this.checks = checks;
    }

    /**
     * What was found.
     *
     * @param passes nothing keeps it from being handed in, but items that have no answer yet
     */
    record ReportCheck(UUID report, boolean passes, List<Finding> findings) {}

    @WithTransaction
    Uni<ReportCheck> check(UUID id, OrgScope scope) {
        return reports.report(id, scope)
                .chain(report -> obligations
                        .read(report.obligationId)
                        .chain(owed -> open.items(report).chain(items -> checks.of(asked(report, items, owed), scope))))
                .map(found -> new ReportCheck(id, found.stream().noneMatch(Finding::refuses), found));
    }

    /** 409 with every item that keeps the report from being handed in. */
    Uni<Void> require(OpenReports.Open found, ObligationState owed, OrgScope scope) {
        return checks.of(asked(found.report(), found.items(), owed), scope)
                .invoke(ReportChecks::refuse)
                .replaceWithVoid();
    }

    private static void refuse(List<Finding> found) {
        List<Refusal.Field> fields = found.stream()
                .filter(Finding::refuses)
                .map(one -> new Refusal.Field(
                        "/items/" + one.item(),
                        one.severity() == Finding.Severity.BLOCK ? REPORT_RULE_BROKEN : REPORT_UNEXPLAINED,
                        one.name(),
                        one.rule()))
                .toList();
        if (!fields.isEmpty()) {
            Refusal.Field first = fields.getFirst();
            throw new Refusal(REPORT_CHECK_FAILED, fields, fields.size(), first.arguments()[0], first.arguments()[1]);
        }
    }

    private static Asked asked(Report report, List<ItemState> items, ObligationState owed) {
        return new Asked(
                report.id,
                report.obligationId,
                report.reporterId,
                owed.windowFrom(),
                owed.windowTo(),
                items.stream()
                        .filter(item -> item.truesUpId() == null)
                        .map(ReportChecks::asked)
                        .toList());
    }

    private static Asked.Item asked(ItemState item) {
        return new Asked.Item(
                item.id(),
                item.position(),
                item.name(),
                item.type() == ReportItem.Type.TARGET ? item.indicatorCode() : null,
                figure(item),
                item.origin() == ReportItem.Origin.CONSOLIDATED,
                content(item),
                item.explanation());
    }

    private static @Nullable Figure figure(ItemState item) {
        ItemAnswer.Answer answer = item.answer();
        return answer == null
                ? null
                : new Figure(
                        Figure.Answer.valueOf(answer.name()),
                        item.value(),
                        item.numerator(),
                        item.denominator(),
                        item.kind() == ItemAnswer.ValueKind.ESTIMATED);
    }

    private static Content content(ItemState item) {
        ItemAnswer.Answer answer = item.answer();
        ItemAnswer.Progress progress = item.progress();
        return new Content(
                answer == null ? null : Content.Answer.valueOf(answer.name()),
                item.value(),
                item.numerator(),
                item.denominator(),
                item.kind() == ItemAnswer.ValueKind.ESTIMATED,
                progress == null ? null : Content.Progress.valueOf(progress.name()),
                item.percent(),
                item.text(),
                item.fundsSpent());
    }
}
