package vn.tiendo.e2e.authorisation;

import static vn.tiendo.e2e.authorisation.World.COMMUNE;
import static vn.tiendo.e2e.authorisation.World.FORMER;
import static vn.tiendo.e2e.authorisation.World.LEAD;
import static vn.tiendo.e2e.authorisation.World.NEIGHBOUR;
import static vn.tiendo.e2e.authorisation.World.PARTY;
import static vn.tiendo.e2e.authorisation.World.PROVINCE;
import static vn.tiendo.e2e.authorisation.World.SECOND_UNIT;
import static vn.tiendo.e2e.authorisation.World.UNIT;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tiendo.devstack.Part;

/** Regimes confirmed and not, obligations of all kinds of parties, and reports in every state. */
final class ReportsOfTheWorld {
    private enum State {
        DRAFT,
        FILLED,
        APPROVED,
        SUBMITTED,
        RETURNED,
        ACCEPTED
    }

    private final World world;

    ReportsOfTheWorld(World world) {
        this.world = world;
    }

    void make() {
        confirm(COMMUNE, UNIT);
        confirm(PROVINCE, COMMUNE);
        confirm(PROVINCE, FORMER);
        confirm(PARTY, COMMUNE);
        publish(COMMUNE, report(obligation(COMMUNE, UNIT), UNIT, COMMUNE, State.ACCEPTED));
        publish(COMMUNE, report(ask(COMMUNE, UNIT, null), UNIT, COMMUNE, State.ACCEPTED));
        report(obligation(PROVINCE, COMMUNE), COMMUNE, PROVINCE, State.SUBMITTED);
        report(obligation(PROVINCE, FORMER), FORMER, PROVINCE, State.DRAFT);
        report(obligation(PARTY, COMMUNE), COMMUNE, PARTY, State.SUBMITTED);
        for (State state : State.values()) {
            report(ask(COMMUNE, UNIT, null), UNIT, COMMUNE, state);
            report(ask(PROVINCE, COMMUNE, LEAD), COMMUNE, PROVINCE, state);
        }
        report(ask(COMMUNE, SECOND_UNIT, null), SECOND_UNIT, COMMUNE, State.SUBMITTED);
        report(ask(PROVINCE, NEIGHBOUR, null), NEIGHBOUR, PROVINCE, State.SUBMITTED);
        ask(COMMUNE, UNIT, null);
        ask(PROVINCE, NEIGHBOUR, null);
        layDown(Map.of("level", "COMMUNE"));
        layDown(Map.of("organizations", List.of(UNIT, NEIGHBOUR)));
        consolidation();
        List.of(COMMUNE, NEIGHBOUR, PROVINCE).forEach(this::importFigures);
        world.await(
                Part.INDICATOR,
                "select count(*) from measurement m join organization_copy o on o.id = m.organization_id where o.code"
                        + World.OURS + " and m.state = 'VERIFIED'",
                1);
        world.await(
                Part.NOTIFICATION,
                "select count(*) from notification n join organization_copy o on o.id = n.organization_id where o.code"
                        + World.OURS + " and n.kind like 'REPORT%'",
                8);
    }

    private void importFigures(String provider) {
        String file = "--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"figures.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\norganization,indicator,windowFrom,windowTo\r\n--part--\r\n";
        world.send(
                "data-provider",
                provider,
                "POST",
                "/measurement-imports",
                file,
                Map.of("Content-Type", "multipart/form-data; boundary=part"));
    }

    /** The commune draws the report that the province asks for from the one that it asked its unit for. */
    private void consolidation() {
        String owed = ask(PROVINCE, COMMUNE, null);
        String received = ask(COMMUNE, UNIT, null);
        report(received, UNIT, COMMUNE, State.ACCEPTED);
        world.post("reviewer", COMMUNE, "/consolidations", Map.of("obligation", owed, "from", List.of(received)));
    }

    private void confirm(String receiver, String reporter) {
        JsonNode regimes = world.get("reviewer", receiver, "/regimes?status=PROPOSED&limit=200")
                .path("items");
        for (JsonNode regime : regimes) {
            if (regime.path("reporter").path("code").asText().equals(reporter)
                    && regime.path("recipient").path("code").asText().equals(receiver)) {
                world.change(
                        "reviewer",
                        receiver,
                        "POST",
                        "/regimes/" + regime.path("id").asText(),
                        "/confirm",
                        Map.of());
            }
        }
    }

    /** A regime of the province's own for several bodies; left to be confirmed by the test. */
    private void layDown(Map<String, Object> members) {
        world.post(
                "plan-editor",
                PROVINCE,
                "/regimes",
                Map.of("kind", "SELF_REVIEW", "reporter", PROVINCE, "recipient", PROVINCE, "members", members));
    }

    private void publish(String receiver, String report) {
        world.change("reviewer", receiver, "POST", report + "/publication", "", Map.of("published", true));
    }

    /** The obligation of the open period. */
    private String obligation(String receiver, String reporter) {
        for (JsonNode one : world.get("reviewer", receiver, "/obligations?limit=200&reporter=" + reporter)
                .path("items")) {
            if (one.path("recipient").path("code").asText().equals(receiver)
                    && one.path("kind").asText().equals("PERIODIC")) {
                return one.path("id").asText();
            }
        }
        throw new AssertionError(reporter + " owes nothing to " + receiver);
    }

    private String ask(String receiver, String reporter, @Nullable String via) {
        Map<String, Object> request = new HashMap<>(Map.of(
                "reporter",
                reporter,
                "title",
                "Báo cáo đột xuất",
                "dueAt",
                Instant.now().plus(Duration.ofHours(2)).toString()));
        if (via != null) {
            request.put("via", via);
        }
        return world.post("reviewer", receiver, "/obligations", request)
                .path("id")
                .asText();
    }

    /** Where it stands. */
    private String report(String obligation, String reporter, String receiver, State until) {
        String report = world.post("reporter", reporter, "/reports", Map.of("obligation", obligation))
                .path("id")
                .asText();
        String path = "/reports/" + report;
        prove(path, reporter);
        if (until == State.DRAFT) {
            return path;
        }
        fill(path, reporter);
        if (until == State.FILLED) {
            return path;
        }
        world.change("report-approver", reporter, "POST", path, "/approve", "");
        if (until == State.APPROVED) {
            return path;
        }
        world.change("reporter", reporter, "POST", path, "/submit", "");
        if (until == State.RETURNED) {
            String item = world.get("reviewer", receiver, path + "/items")
                    .path("items")
                    .path(0)
                    .path("id")
                    .asText();
            world.change(
                    "reviewer",
                    receiver,
                    "POST",
                    path,
                    "/return",
                    Map.of("items", List.of(Map.of("item", item, "reason", "Chưa rõ"))));
        } else if (until == State.ACCEPTED) {
            world.change("reviewer", receiver, "POST", path, "/accept", "");
        }
        return path;
    }

    /** One file for the first item. */
    private void prove(String path, String reporter) {
        String item = world.get("reporter", reporter, path + "/items")
                .path("items")
                .path(0)
                .path("id")
                .asText();
        Proofs.give(world, reporter, "reportItem", item);
    }

    private void fill(String path, String reporter) {
        for (JsonNode item : world.get("reporter", reporter, path + "/items").path("items")) {
            Map<String, Object> answer = switch (item.path("type").asText()) {
                case "TARGET" -> Map.of("answer", "VALUE", "numerator", 20, "denominator", 50, "kind", "ACTUAL");
                case "TASK" -> Map.of("progress", "IN_PROGRESS", "percent", 60);
                default -> Map.of("text", "Đã làm xong");
            };
            world.send(
                    "reporter",
                    reporter,
                    "PATCH",
                    path + "/items/" + item.path("id").asText(),
                    answer,
                    Map.of("If-Match", "\"" + item.path("version").asText() + "\""));
        }
    }
}
