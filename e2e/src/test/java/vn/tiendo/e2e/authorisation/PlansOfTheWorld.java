package vn.tiendo.e2e.authorisation;

import static vn.tiendo.e2e.authorisation.World.COMMUNE;
import static vn.tiendo.e2e.authorisation.World.COORDINATOR;
import static vn.tiendo.e2e.authorisation.World.FORMER;
import static vn.tiendo.e2e.authorisation.World.LEAD;
import static vn.tiendo.e2e.authorisation.World.NEIGHBOUR;
import static vn.tiendo.e2e.authorisation.World.OTHER_PROVINCE;
import static vn.tiendo.e2e.authorisation.World.PARTY;
import static vn.tiendo.e2e.authorisation.World.PROVINCE;
import static vn.tiendo.e2e.authorisation.World.UNIT;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tiendo.devstack.Part;

/** Plans of all kinds of keepers, naming bodies as lead, coordinator, reporter, receiver and via; drafts and imports. */
final class PlansOfTheWorld {
    private static final String INDICATOR = "MATRIX.RATE";
    private static final String NUMBER = "1/KH-MATRIX";

    private final World world;

    PlansOfTheWorld(World world) {
        this.world = world;
    }

    void make() {
        world.post("admin", PROVINCE, "/programmes", Map.of("code", "MATRIX", "name", "Chương trình"));
        communesPlan();
        provincesPlan();
        neighboursPlan();
        partysPlan();
        drafts();
        List.of(COMMUNE, NEIGHBOUR, PROVINCE).forEach(this::importText);
        world.await(
                Part.REPORTING,
                "select count(*) from regime r join organization_copy k on k.id = r.keeper_id where k.code"
                        + World.OURS,
                6);
        world.await(
                Part.INDICATOR,
                "select count(*) from target t join organization_copy k on k.id = t.keeper_id where k.code"
                        + World.OURS,
                4);
        world.await(
                Part.NOTIFICATION,
                "select count(*) from deadline d join organization_copy k on k.id = d.organization_id where k.code"
                        + World.OURS,
                3);
    }

    private void communesPlan() {
        String plan = draft(COMMUNE, "Kế hoạch của xã");
        target(COMMUNE, plan, UNIT, "%");
        task(COMMUNE, plan, LEAD, List.of(COORDINATOR));
        task(COMMUNE, plan, UNIT, List.of());
        duty(COMMUNE, plan, UNIT, COMMUNE, null);
        duty(COMMUNE, plan, COMMUNE, PROVINCE, LEAD);
        issue(COMMUNE, plan);
        world.post("plan-editor", COMMUNE, "/plans/" + plan + "/reviews", Map.of("plan", plan));
        amendment(UNIT, plan);
        amendment(COMMUNE, plan);
        String submitted = "/amendments/" + amendment(UNIT, plan);
        world.change("plan-editor", UNIT, "POST", submitted, "/submit", Map.of());
    }

    /** The id of an amendment, not submitted yet. */
    private String amendment(String proposer, String plan) {
        Map<String, Object> item = Map.of("part", "DOCUMENT", "kind", "CHANGED", "fields", Map.of("place", "nơi khác"));
        Map<String, Object> body = Map.of("plan", plan, "reason", "Nguồn lực thay đổi", "items", List.of(item));
        return world.post("plan-editor", proposer, "/amendments", body)
                .path("id")
                .asText();
    }

    /** Whoever issues a plan that implements it may read it, also where it names them nowhere. */
    private void provincesPlan() {
        String plan = draft(
                PROVINCE,
                Map.of("type", "KẾ HOẠCH", "number", NUMBER, "subject", "Kế hoạch của tỉnh", "line", "STATE"));
        target(PROVINCE, plan, COMMUNE, "%");
        task(PROVINCE, plan, NEIGHBOUR, List.of(FORMER), PARTY);
        duty(PROVINCE, plan, FORMER, PROVINCE, null);
        duty(PROVINCE, plan, NEIGHBOUR, LEAD, null);
        issue(PROVINCE, plan);
    }

    /** It defines the indicator differently: the catalogue notes that, and the plan is none of the others' business. */
    private void neighboursPlan() {
        String plan = draft(NEIGHBOUR, "Kế hoạch của xã bên");
        target(NEIGHBOUR, plan, NEIGHBOUR, "người");
        issue(NEIGHBOUR, plan);
        world.post("plan-editor", NEIGHBOUR, "/plans/" + plan + "/reviews", Map.of("plan", plan));
    }

    /** Held back from the public, it too contradicts the catalogue. */
    private void partysPlan() {
        String plan = draft(PARTY, "Kế hoạch của Đảng");
        target(PARTY, plan, OTHER_PROVINCE, "người");
        duty(PARTY, plan, COMMUNE, PARTY, null);
        duty(PARTY, plan, PARTY, PARTY, null);
        Map<String, Object> hold = Map.of("held", true, "reason", World.REASON);
        world.change("plan-issuer", PARTY, "POST", "/plans/" + plan + "/publication", "", hold);
        issue(PARTY, plan);
        issue(OTHER_PROVINCE, draft(OTHER_PROVINCE, "Kế hoạch của tỉnh khác"));
    }

    /** A draft addresses nobody yet, whomever it names; one is left to be issued by the test. */
    private void drafts() {
        for (String keeper : List.of(COMMUNE, UNIT, PROVINCE, NEIGHBOUR)) {
            String plan = draft(keeper, "Dự thảo của " + keeper);
            target(keeper, plan, NEIGHBOUR, "%");
            task(keeper, plan, LEAD, List.of(COORDINATOR));
            duty(keeper, plan, NEIGHBOUR, LEAD, null);
        }
    }

    private String draft(String keeper, String subject) {
        return draft(
                keeper,
                Map.of(
                        "type",
                        "KẾ HOẠCH",
                        "subject",
                        subject,
                        "line",
                        "STATE",
                        "implements",
                        List.of(Map.of("citation", "Kế hoạch số " + NUMBER))));
    }

    private String draft(String keeper, Map<String, Object> document) {
        return world.post("plan-editor", keeper, "/plans", Map.of("document", document))
                .path("id")
                .asText();
    }

    private void target(String keeper, String plan, String reporter, String unit) {
        Map<String, Object> indicator = Map.of(
                "code",
                INDICATOR,
                "name",
                "Tỷ lệ",
                "unit",
                unit,
                "numerator",
                "đã xong",
                "denominator",
                "tất cả",
                "direction",
                "UP",
                "aggregation",
                "RATIO_OF_SUMS",
                "overTime",
                "CUMULATIVE");
        world.post(
                "plan-editor",
                keeper,
                "/plans/" + plan + "/targets",
                Map.of(
                        "name",
                        "Chỉ tiêu",
                        "comparator",
                        ">=",
                        "value",
                        80,
                        "unit",
                        unit,
                        "dueOn",
                        "2035-12-31",
                        "reporter",
                        reporter,
                        "indicator",
                        indicator));
    }

    private void task(String keeper, String plan, String lead, List<String> coordinators) {
        task(keeper, plan, lead, coordinators, null);
    }

    private void task(String keeper, String plan, String lead, List<String> coordinators, @Nullable String monitor) {
        Map<String, Object> task = new HashMap<>(Map.of(
                "name",
                "Nhiệm vụ",
                "lead",
                lead,
                "coordinators",
                coordinators,
                "deadline",
                Map.of("nominalDueOn", "2035-06-30")));
        if (monitor != null) {
            task.put("monitor", monitor);
        }
        world.post("plan-editor", keeper, "/plans/" + plan + "/tasks", task);
    }

    private void duty(String keeper, String plan, String reporter, String recipient, @Nullable String via) {
        Map<String, Object> duty = new HashMap<>(Map.of(
                "reporter",
                reporter,
                "recipient",
                recipient,
                "frequencies",
                List.of("MONTH"),
                "dueRule",
                Map.of("day", 20, "inclusive", false)));
        if (via != null) {
            duty.put("via", via);
        }
        world.post("plan-editor", keeper, "/plans/" + plan + "/reporting-duties", duty);
    }

    private void issue(String keeper, String plan) {
        world.change("plan-issuer", keeper, "POST", "/plans/" + plan, "/issue", Map.of());
    }

    private void importText(String keeper) {
        String file = "--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"plan.txt\"\r\n"
                + "Content-Type: text/plain\r\n\r\nKẾ HOẠCH\nchuyển đổi số\r\n--part--\r\n";
        world.send(
                "plan-editor",
                keeper,
                "POST",
                "/plan-imports",
                file,
                Map.of("Content-Type", "multipart/form-data; boundary=part"));
    }
}
