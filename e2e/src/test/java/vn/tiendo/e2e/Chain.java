package vn.tiendo.e2e;

import static vn.tiendo.devstack.client.Eventually.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import vn.tiendo.devstack.Part;
import vn.tiendo.devstack.client.Api;
import vn.tiendo.devstack.client.KeycloakAdmin;

/** A plan of the province on one indicator that every body reports on to the one above it, and what they then do. */
final class Chain {
    static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Map<String, String> RECIPIENTS = Map.of(
            "H35.TANPHONG.VHXH", "H35.TANPHONG",
            "H35.TANPHONG.KTHT", "H35.TANPHONG",
            "H35.TANPHONG", "H35.KHCN",
            "H35.DOANKET", "H35.KHCN",
            "H35.KHCN", "H35");

    private final Api api = Stack.api();
    private final String indicator =
            "E2E." + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
    private final Map<String, String> obligations = new HashMap<>();

    static Chain issued(String... organizations) {
        Chain chain = new Chain();
        chain.secondDivision();
        chain.issue(List.of(organizations));
        return chain;
    }

    /** Another division of the ward, with people of its own. */
    private void secondDivision() {
        api.as("admin")
                .tryPost(
                        "/organizations",
                        Map.of(
                                "code", "H35.TANPHONG.KTHT",
                                "name", "Phòng Kinh tế, Hạ tầng và Đô thị (demo)",
                                "parent", "H35.TANPHONG",
                                "level", "UNIT",
                                "line", "STATE",
                                "validFrom", "2025-07-01"),
                        Map.of());
        String users = Stream.of("reporter", "approver")
                .map(role -> """
                        {"username": "%s.ktht", "enabled": true, "lastName": "KTHT - demo", "attributes": {"org": ["H35.TANPHONG.KTHT"]},
                         "realmRoles": ["%s"], "credentials": [{"type": "password", "value": "tiendo", "temporary": false}]}
                        """.formatted(role, role.equals("approver") ? "report-approver" : role))
                .reduce((one, other) -> one + "," + other)
                .orElseThrow();
        new KeycloakAdmin(Stack.running().url(Part.KEYCLOAK), "keycloak", "keycloak")
                .importInto("tiendo", "{\"ifResourceExists\": \"SKIP\", \"users\": [" + users + "]}");
    }

    private void issue(List<String> organizations) {
        String plan = api.as("editor.tinh")
                .post(
                        "/plans",
                        Map.of("document", Map.of("type", "KẾ HOẠCH", "subject", "Tổng hợp (demo)", "line", "STATE")))
                .path("id")
                .asText();
        for (String organization : organizations) {
            api.as("editor.tinh").post("/plans/" + plan + "/targets", target(organization));
            api.as("editor.tinh")
                    .post(
                            "/plans/" + plan + "/reporting-duties",
                            Map.of(
                                    "reporter",
                                    organization,
                                    "recipient",
                                    RECIPIENTS.get(organization),
                                    "frequencies",
                                    List.of("MONTH"),
                                    "dueRule",
                                    Map.of("day", 15, "inclusive", false)));
        }
        move("issuer.tinh", "/plans/" + plan, "issue");
        List<JsonNode> regimes = eventually(
                "the regimes",
                PATIENCE,
                () -> Optional.of(items("issuer.tinh", "/regimes?plan=" + plan).toList())
                        .filter(found -> found.size() == organizations.size()));
        for (JsonNode regime : regimes) {
            String id = regime.path("id").asText();
            move("issuer.tinh", "/regimes/" + id, "confirm");
            obligations.put(
                    regime.path("reporter").path("code").asText(),
                    eventually(
                            "the open period's obligation",
                            PATIENCE,
                            () -> items("issuer.tinh", "/obligations?regime=" + id)
                                    .findFirst()
                                    .map(one -> one.path("id").asText())));
        }
        eventually(
                "the indicator in reporting-service",
                PATIENCE,
                () -> Optional.of(indicatorsKnown()).filter(known -> known == 1));
    }

    private long indicatorsKnown() {
        return Stack.count(Part.REPORTING, "select count(*) from indicator_copy where code = '" + indicator + "'");
    }

    private Map<String, ?> target(String organization) {
        return Map.of(
                "name",
                "Tỷ lệ hồ sơ nộp trực tuyến (demo)",
                "comparator",
                ">=",
                "value",
                80,
                "unit",
                "%",
                "dueOn",
                LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).plusYears(1).toString(),
                "reporter",
                organization,
                "indicator",
                Map.of(
                        "code", indicator,
                        "name", "Tỷ lệ hồ sơ nộp trực tuyến (demo)",
                        "unit", "%",
                        "numerator", "hồ sơ nộp trực tuyến",
                        "denominator", "hồ sơ tiếp nhận",
                        "direction", "UP",
                        "aggregation", "RATIO_OF_SUMS",
                        "overTime", "CUMULATIVE"));
    }

    String draft(String organization) {
        return api.as(user("reporter", organization))
                .post("/reports", Map.of("obligation", obligations.get(organization)))
                .path("id")
                .asText();
    }

    Map<String, ?> ratio(int numerator, int denominator) {
        return Map.of("answer", "VALUE", "numerator", numerator, "denominator", denominator, "kind", "ACTUAL");
    }

    Map<String, ?> nothing() {
        return Map.of("answer", "NIL");
    }

    /** Answers the body's own question. */
    void say(String organization, String report, Map<String, ?> answer) {
        String reporter = user("reporter", organization);
        JsonNode own = items(reporter, "/reports/" + report + "/items")
                .filter(item -> item.path("origin").asText().equals("OWN"))
                .findFirst()
                .orElseThrow();
        api.as(reporter)
                .patch(
                        "/reports/" + report + "/items/" + own.path("id").asText(),
                        answer,
                        "\"" + own.path("version").asText() + "\"");
    }

    String handIn(String organization, int numerator, int denominator) {
        String report = draft(organization);
        say(organization, report, ratio(numerator, denominator));
        submit(organization, report);
        return report;
    }

    String correct(String organization, String accepted, int numerator, int denominator) {
        String approver = user("approver", organization);
        String path = "/reports/" + accepted;
        String correction = api.as(approver)
                .post(path + "/correct", Map.of("reason", "Số liệu đến muộn (demo)"), etag(approver, path))
                .path("id")
                .asText();
        say(organization, correction, ratio(numerator, denominator));
        submit(organization, correction);
        return correction;
    }

    void submit(String organization, String report) {
        move(user("approver", organization), "/reports/" + report, "approve");
        move(user("reporter", organization), "/reports/" + report, "submit");
    }

    void accept(String organization, String report) {
        move(user("reviewer", RECIPIENTS.get(organization)), "/reports/" + report, "accept");
    }

    JsonNode consolidate(String organization) {
        return api.as(user("reviewer", organization))
                .post("/consolidations", Map.of("obligation", obligations.get(organization)));
    }

    JsonNode consolidation(String organization, String id) {
        return api.as(user("reviewer", organization)).get("/consolidations/" + id);
    }

    JsonNode refresh(String organization, String id) {
        return move(user("reviewer", organization), "/consolidations/" + id, "refresh");
    }

    /** The consolidated item on the indicator of this chain; other tests report to the same ward. */
    JsonNode figure(JsonNode consolidation) {
        return StreamSupport.stream(consolidation.path("items").spliterator(), false)
                .filter(item -> item.path("indicatorCode").asText().equals(indicator))
                .findFirst()
                .orElseThrow();
    }

    JsonNode consolidatedItem(String report) {
        return items("reviewer.tinh", "/reports/" + report + "/items")
                .filter(item -> item.path("origin").asText().equals("CONSOLIDATED"))
                .filter(item -> item.path("indicatorCode").asText().equals(indicator))
                .findFirst()
                .orElseThrow();
    }

    JsonNode measurement(String organization, Predicate<JsonNode> expected) {
        return eventually(
                "the measurement of " + organization,
                PATIENCE,
                () -> items("reviewer.tinh", "/measurements?indicator=" + indicator + "&organization=" + organization)
                        .filter(expected)
                        .findFirst());
    }

    JsonNode explanation(String measurement) {
        return api.as("reviewer.tinh").get("/measurements/" + measurement + "/explain");
    }

    private JsonNode move(String user, String path, String transition) {
        return api.as(user).post(path + "/" + transition, Map.of(), etag(user, path));
    }

    private String etag(String user, String path) {
        return api.as(user).read(path).etag();
    }

    private Stream<JsonNode> items(String user, String path) {
        return StreamSupport.stream(api.as(user).get(path).path("items").spliterator(), false);
    }

    /** Demo users are named by role and the last part of their organisation's code. */
    private static String user(String role, String organization) {
        String place = organization.equals("H35") ? "tinh" : organization.substring(organization.lastIndexOf('.') + 1);
        return role + "." + place.toLowerCase(java.util.Locale.ROOT);
    }
}
