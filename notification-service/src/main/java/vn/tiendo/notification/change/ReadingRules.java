package vn.tiendo.notification.change;

import static java.util.Map.entry;
import static vn.tiendo.notification.change.ReadingRule.forAuditors;
import static vn.tiendo.notification.change.ReadingRule.forEveryone;
import static vn.tiendo.notification.change.ReadingRule.readBy;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * Who may read which type of event: the same as who sees the thing that it announces, as far as the event itself says.
 * A type that is not here is in nobody's log; a test holds this table against {@code contracts/}.
 */
public final class ReadingRules {
    private static final ReadingRule PLAN = readBy("keeperId")
            .own(
                    "targets/*/reporterId",
                    "targets/*/reporterIds/*",
                    "tasks/*/leadId",
                    "tasks/*/coordinatorIds/*",
                    "tasks/*/monitorId",
                    "reportingDuties/*/reporterId",
                    "reportingDuties/*/recipientId",
                    "reportingDuties/*/viaId");
    private static final ReadingRule REPORT = readBy("reporterId", "recipientId", "viaId");
    private static final ReadingRule DIFFICULTY = readBy("raiserId", "recipientId");
    private static final ReadingRule DEADLINE = readBy("organizationId").own("recipientId");

    private static final NavigableMap<String, ReadingRule> RULES = new TreeMap<>(Map.ofEntries(
            entry("organization.changed", forEveryone()),
            entry("organization.reorganized", forEveryone()),
            entry("indicator.changed", forEveryone()),
            entry("calendar.changed", forEveryone()),
            entry("audit.sealed", forAuditors()),
            entry("plan.issued", PLAN),
            entry("plan.amended", PLAN.asPlan("id")),
            entry(
                    "plan.replaced",
                    readBy("keeperId").own("downstreamKeepers/*/id").asPlan("id")),
            entry("plan.closed", readBy("keeperId").asPlan("id")),
            entry("plan.publication-changed", readBy().asPlan("id")),
            entry(
                    "task.changed",
                    readBy("keeperId")
                            .own("leadId", "coordinatorIds/*", "monitorId")
                            .asPlan("planId")),
            entry("amendment.submitted", readBy("proposerId", "keeperId")),
            entry("amendment.decided", readBy("proposerId", "keeperId")),
            entry("inspection.concluded", readBy("inspectorId", "inspectedIds/*")),
            entry("finding.remedied", readBy("ownerId", "inspectorId")),
            entry("measurement.recorded", readBy("rows/*/organizationId").partedBy("rows/*/organizationId")),
            entry(
                    "target.status-changed",
                    readBy("reporterId").withKeeperOf("planId").andInPartsBy("changed/*/reporterId")),
            entry("regime.changed", REPORT.withKeeperOf("planId")),
            entry("obligation.opened", REPORT),
            entry("obligation.changed", REPORT),
            entry("report.submitted", REPORT),
            entry("report.returned", REPORT),
            entry("report.withdrawn", REPORT),
            entry("report.accepted", REPORT),
            entry("report.corrected", REPORT),
            // the recipient sees the figures in the report; who stands behind them, the body and those above it
            entry("report.consolidated", readBy("organizationId")),
            entry("difficulty.raised", DIFFICULTY),
            entry("difficulty.routed", DIFFICULTY),
            entry("difficulty.answered", DIFFICULTY),
            entry("feedback.received", readBy("recipientId")),
            entry("feedback.answered", readBy("recipientId")),
            entry("deadline.approaching", DEADLINE),
            entry("deadline.missed", DEADLINE),
            entry("escalation.raised", readBy("organizationId").own("recipientId", "superiorId"))));

    private ReadingRules() {}

    /** Every type that the log holds. */
    public static Set<String> types() {
        return RULES.keySet();
    }

    static ReadingRule of(String type) {
        ReadingRule rule = RULES.get(type);
        if (rule == null) {
            throw new IllegalArgumentException("nobody may read events of the type " + type);
        }
        return rule;
    }
}
