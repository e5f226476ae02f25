package vn.tiendo.e2e.authorisation;

import static vn.tiendo.devstack.client.Eventually.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tiendo.devstack.Part;
import vn.tiendo.devstack.client.Answer;
import vn.tiendo.e2e.Stack;

/**
 * A province of its own, apart from what other tests do: bodies in every relation to each other, made through the API as
 * the callers that may. Codes are invented.
 */
final class World {
    /** A data directory may have seen earlier runs: each has bodies of its own. */
    private static final String RUN =
            Long.toString(System.currentTimeMillis() / 1000, 36).toUpperCase(Locale.ROOT);

    static final String PROVINCE = "H36." + RUN;
    static final String LEAD = PROVINCE + ".SO";
    static final String COORDINATOR = PROVINCE + ".VP";
    static final String COMMUNE = PROVINCE + ".XA";
    static final String UNIT = COMMUNE + ".P";
    static final String SECOND_UNIT = COMMUNE + ".Q";
    static final String NEIGHBOUR = PROVINCE + ".YA";
    static final String FORMER = PROVINCE + ".CU";
    private static final String NEWCOMER = PROVINCE + ".MOI";
    static final String OTHER_PROVINCE = "H37." + RUN;
    static final String PARTY = "Z36." + RUN;
    private static final String UNKNOWN = "H38." + RUN;
    private static final String NONE = "";

    /** Why the Party's plan is not published: nobody's business but its keeper's and the auditors'. */
    static final String REASON = "Lý do giữ lại " + RUN;

    /** SQL: the code is one of this world's. */
    static final String OURS = " like '___." + RUN + "%'";

    /** What operations.yaml may name besides the columns of a thing. */
    static final Row NAMES = new Row(Map.of("province", PROVINCE, "newcomer", NEWCOMER));

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<Part> SERVICES = List.of(Part.PLAN, Part.INDICATOR, Part.REPORTING, Part.NOTIFICATION);

    private static final World READY = new World();

    private final Callers callers = Callers.of(List.of(
            PROVINCE,
            LEAD,
            COORDINATOR,
            COMMUNE,
            UNIT,
            SECOND_UNIT,
            NEIGHBOUR,
            FORMER,
            OTHER_PROVINCE,
            PARTY,
            UNKNOWN,
            NONE));

    private World() {
        bodies();
        new PlansOfTheWorld(this).make();
        new ReportsOfTheWorld(this).make();
        new InspectionsOfTheWorld(this).make();
        webhooks();
        delegation();
        holds();
        new DifficultiesOfTheWorld(this).make();
        new FeedbackOfTheWorld(this).make();
        new LettersOfTheWorld(this).make();
        new ExchangeOfTheWorld(this).make();
        closeTheFormerBody();
    }

    static World ready() {
        return READY;
    }

    Callers callers() {
        return callers;
    }

    static boolean mayKnowTheReason(Caller caller) {
        return caller.organization().equals(PARTY) || Set.of("auditor", "admin").contains(caller.role());
    }

    /** Whether the thing belongs to this world and not to another test's. */
    static boolean isOurs(Thing thing, Row row, Bodies bodies) {
        return thing.seenBy() == null
                || thing.seenBy().keySet().stream()
                        .flatMap(party -> row.party(party).stream())
                        .map(bodies::find)
                        .anyMatch(body -> body != null && body.code().startsWith(RUN, 4));
    }

    private void bodies() {
        body(PROVINCE, null, "PROVINCE", "STATE");
        body(LEAD, PROVINCE, "DEPARTMENT", "STATE");
        body(COORDINATOR, PROVINCE, "DEPARTMENT", "STATE");
        body(COMMUNE, PROVINCE, "COMMUNE", "STATE");
        body(UNIT, COMMUNE, "UNIT", "STATE");
        body(SECOND_UNIT, COMMUNE, "UNIT", "STATE");
        body(NEIGHBOUR, PROVINCE, "COMMUNE", "STATE");
        body(FORMER, PROVINCE, "COMMUNE", "STATE");
        body(NEWCOMER, PROVINCE, "UNIT", "STATE");
        body(OTHER_PROVINCE, null, "PROVINCE", "STATE");
        body(PARTY, null, "PROVINCE", "PARTY");
        Map<String, Object> units = Map.of("code", "UNITS-" + RUN, "name", "Các phòng", "below", COMMUNE);
        post("admin", PROVINCE, "/organization-classes", units);
        for (Part service : SERVICES) {
            await(service, "select count(*) from organization_copy where code" + OURS, 11);
        }
        scoringProfile();
        reorganization(COORDINATOR);
        String applied = reorganization(NEIGHBOUR);
        change("admin", PROVINCE, "POST", applied, "/apply", Map.of());
    }

    /** For a year that does not begin: it can still be changed. */
    private void scoringProfile() {
        Map<String, Object> criterion = Map.of(
                "code", "TASKS", "name", "Nhiệm vụ", "kind", "TASKS_ON_TIME", "weight", 1, "noneAt", 0, "fullAt", 100);
        Map<String, Object> rules = Map.of(
                "name",
                "Xếp hạng mẫu",
                "criteria",
                List.of(criterion),
                "whenNotApplicable",
                "REDISTRIBUTE",
                "whenMissing",
                "ZERO",
                "bands",
                List.of(),
                "heads",
                List.of(),
                "published",
                true);
        post("admin", PROVINCE, "/scoring-profiles", Map.of("code", "WORLD-" + RUN, "year", 2089, "rules", rules));
    }

    /** Drafts a renaming for a day that does not come; where it stands. */
    private String reorganization(String source) {
        Map<String, Object> body = Map.of(
                "type",
                "RENAME",
                "legalBasis",
                "Nghị quyết mẫu",
                "effectiveOn",
                "2035-07-01",
                "sources",
                List.of(source),
                "name",
                "Tên mới");
        return "/reorganizations/"
                + post("admin", PROVINCE, "/reorganizations", body).path("id").asText();
    }

    private void body(String code, @Nullable String parent, String level, String line) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "code", code, "name", "Cơ quan " + code, "level", level, "line", line, "validFrom", "2025-07-01"));
        if (parent != null) {
            body.put("parent", parent);
        }
        post("admin", PROVINCE, "/organizations", body);
    }

    /** One of them is lifted in the course of the test. */
    private void holds() {
        for (String body : List.of(UNIT, SECOND_UNIT)) {
            post("admin", PROVINCE, "/evidence/holds", Map.of("organization", body, "reason", "Đang thanh tra"));
        }
    }

    /** They lead nowhere: a name that never is. */
    private void webhooks() {
        for (String description : List.of("kept", "spare")) {
            Map<String, Object> body =
                    Map.of("url", "https://webhook.invalid/", "organization", UNIT, "description", description);
            post("admin", PROVINCE, "/webhooks", body);
        }
    }

    /**
     * The reviewer of the province is away for a day that does not come, so that nobody is told more than otherwise. Callers
     * are machine clients, which the directory does not take for people: the row is written where it is kept.
     */
    private void delegation() {
        Stack.write(Part.NOTIFICATION, """
                insert into delegation (id, version, subject, deputy, organization_id, roles, starts_at, ends_at, created_at)
                select gen_random_uuid(), 1, '%s', '%s', o.id, array['reviewer'], '2035-01-01', '2035-01-02', now()
                  from organization_copy o where o.code = '%s'
                """.formatted(subject("reviewer"), subject("inspector"), PROVINCE));
    }

    /** Under which id the province's caller with that role appears. */
    private String subject(String role) {
        String payload = callers.token(new Caller(role, PROVINCE)).split("\\.")[1];
        return Door.parsed(new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8))
                .path("sub")
                .asText();
    }

    /** It ends and passes nothing on, which no operation does: its last day is written where the directory keeps it. */
    private void closeTheFormerBody() {
        for (String table : List.of("organization", "organization_copy")) {
            Stack.write(
                    Part.PLAN,
                    "update " + table + " set valid_to = current_date - 1, version = version + 1 where code = '"
                            + FORMER + "'");
        }
        post("admin", PROVINCE, "/organizations/announce", Map.of());
        for (Part service : SERVICES) {
            await(
                    service,
                    "select count(*) from organization_copy where valid_to is not null and code = '" + FORMER + "'",
                    1);
        }
    }

    /** Waits until the query counts at least that many. */
    void await(Part service, String count, long atLeast) {
        eventually(
                count + " ≥ " + atLeast + " in " + service.label(),
                PATIENCE,
                () -> Optional.of(Stack.count(service, count)).filter(found -> found >= atLeast));
    }

    JsonNode post(String role, String organization, String path, Object body) {
        return send(role, organization, "POST", path, body, Map.of());
    }

    JsonNode get(String role, String organization, String path) {
        return send(role, organization, "GET", path, null, Map.of());
    }

    /** A transition or change of what stands at {@code path}, under the version that it has now. */
    JsonNode change(String role, String organization, String method, String path, String transition, Object body) {
        String etag = call(role, organization, "GET", path, null, Map.of()).etag();
        return send(role, organization, method, path + transition, body, Map.of("If-Match", etag));
    }

    JsonNode send(
            String role,
            String organization,
            String method,
            String path,
            @Nullable Object body,
            Map<String, String> headers) {
        Answer answer = call(role, organization, method, path, body, headers);
        if (!answer.isSuccess()) {
            throw new AssertionError("%s %s as %s of %s: %d %s"
                    .formatted(method, path, role, organization, answer.status(), answer.text()));
        }
        return answer.body();
    }

    private Answer call(
            String role,
            String organization,
            String method,
            String path,
            @Nullable Object body,
            Map<String, String> headers) {
        Map<String, String> all = new HashMap<>(headers);
        all.put("Authorization", "Bearer " + callers.token(new Caller(role, organization)));
        all.putIfAbsent("Content-Type", method.equals("PATCH") ? "application/merge-patch+json" : "application/json");
        String text = body == null ? null : body instanceof String written ? written : Door.json(body);
        return Door.gateway(method, "/api/v1" + path, all, text);
    }
}
