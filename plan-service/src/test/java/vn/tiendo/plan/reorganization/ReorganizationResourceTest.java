package vn.tiendo.plan.reorganization;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.tiendo.plan.Service.ADMIN;
import static vn.tiendo.plan.Service.add;
import static vn.tiendo.plan.Service.as;
import static vn.tiendo.plan.Service.events;
import static vn.tiendo.plan.Service.issue;
import static vn.tiendo.plan.Service.patching;
import static vn.tiendo.plan.Service.texts;
import static vn.tiendo.plan.reorganization.Bodies.PATH;
import static vn.tiendo.plan.reorganization.Bodies.applied;
import static vn.tiendo.plan.reorganization.Bodies.code;
import static vn.tiendo.plan.reorganization.Bodies.commune;
import static vn.tiendo.plan.reorganization.Bodies.does;
import static vn.tiendo.plan.reorganization.Bodies.draft;
import static vn.tiendo.plan.reorganization.Bodies.found;
import static vn.tiendo.plan.reorganization.Bodies.prepared;
import static vn.tiendo.plan.reorganization.Bodies.preview;
import static vn.tiendo.plan.reorganization.Bodies.today;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.kit.test.Contracts;
import vn.tiendo.kit.test.Events;
import vn.tiendo.kit.test.KafkaResource;
import vn.tiendo.kit.test.PostgresResource;
import vn.tiendo.kit.test.Tokens;
import vn.tiendo.plan.Service;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
class ReorganizationResourceTest {
    private static final LocalDate LONG_AGO = LocalDate.of(2025, 7, 1);
    private static final String BASIS = "Nghị quyết mẫu 01/NQ";

    @Inject
    DataSource database;

    @BeforeEach
    void organizations() {
        Service.found();
    }

    @Test
    void theWorkOfADistrictPassesTaskByTaskToItsSixSuccessors() {
        String district = code();
        String districtId = found(district, "DISTRICT", "H35", LONG_AGO);
        List<String> communes = IntStream.range(0, 6).mapToObj(n -> commune()).toList();
        String plan = Service.draft(UUID.randomUUID().toString());
        List<String> tasks = IntStream.range(0, 12)
                .mapToObj(n -> add(plan, "tasks", task("Việc " + n, district, "H35.KHCN")))
                .toList();
        add(plan, "tasks", task("Việc của sở", "H35.KHCN", district));
        issue(plan).statusCode(200);
        tasks.forEach(task -> funded(task, "1000000"));
        List<Map<String, Object>> mapping = new ArrayList<>();
        for (int n = 1; n < 12; n++) {
            mapping.add(Map.of("kind", "TASK", "id", tasks.get(n), "to", communes.get(n % 6)));
        }
        String id = draft(Map.of(
                "type",
                "DISSOLVE",
                "legalBasis",
                BASIS,
                "effectiveOn",
                today().toString(),
                "sources",
                List.of(district),
                "successors",
                communes,
                "mapping",
                mapping));

        preview(id)
                .body("unmapped", equalTo(2), "agrees", equalTo(true), "items", hasSize(13))
                .body("items.findAll { it.basis == 'UNMAPPED' }.role", containsInAnyOrder("LEAD", "COORDINATOR"))
                .body("before.counts.TASK", equalTo(12), "after.counts.TASK", equalTo(12))
                .body("before.funding", equalTo(12000000), "after.funding", equalTo(12000000));
        does(id, "apply").statusCode(409).body("code", equalTo("REORGANIZATION_UNMAPPED"));
        String coordinated = preview(id).extract().path("items.find { it.role == 'COORDINATOR' }.id");
        mapping.add(Map.of("kind", "TASK", "id", tasks.getFirst(), "role", "LEAD", "to", communes.getFirst()));
        mapping.add(Map.of("kind", "TASK", "id", coordinated, "from", district, "to", communes.get(3)));
        patching(ADMIN, 0)
                .body(Map.of("mapping", mapping))
                .patch(PATH + "/" + id)
                .then()
                .statusCode(200);
        preview(id)
                .body("unmapped", equalTo(0))
                .body(
                        "organizations.findAll { it.organization.code != '" + district + "' }.after.counts.TASK",
                        everyItem(equalTo(2)))
                .body(
                        "organizations.findAll { it.organization.code != '" + district + "' }.after.funding",
                        everyItem(equalTo(2000000)));
        applied(id);

        for (int n = 0; n < 12; n++) {
            as(ADMIN).get("/api/v1/tasks/" + tasks.get(n)).then().body("lead.code", equalTo(communes.get(n % 6)));
            String announced = events(database, "task.changed", tasks.get(n)).getLast();
            Contracts.assertValid("plan/task.changed", announced);
        }
        as(ADMIN).get("/api/v1/tasks/" + coordinated).then().body("coordinators.code", contains(communes.get(3)));
        as(ADMIN)
                .get("/api/v1/organizations/" + district)
                .then()
                .body("successors.code", containsInAnyOrder(communes.toArray()))
                .body("validTo", equalTo(today().minusDays(1).toString()));
        as(ADMIN)
                .get("/api/v1/organizations/" + communes.getFirst())
                .then()
                .body("predecessors.code", contains(district));
        String event = events(database, "organization.reorganized", id).getLast();
        Contracts.assertValid("plan/organization.reorganized", event);
        assertEquals(List.of("13"), texts(database, "select jsonb_array_length(cast(? as jsonb) -> 'moves')", event));
        assertEquals(
                List.of("{" + String.join(",", ids(communes)) + "}"),
                texts(database, "select successor_ids from organization_copy where id = cast(? as uuid)", districtId));
        theFormerReadOnAndTheSuccessorsFromNowOn(plan, district, communes);
    }

    private static void funded(String task, String allocated) {
        as(Service.EDITOR)
                .header("If-Match", "\"0\"")
                .body("{\"asOf\": \"2026-01-31\", \"sources\": [{\"source\": \"ODA\", \"allocated\": %s}]}"
                        .formatted(allocated))
                .put("/api/v1/tasks/" + task + "/funding")
                .then()
                .statusCode(200);
    }

    private void theFormerReadOnAndTheSuccessorsFromNowOn(String plan, String former, List<String> successors) {
        Stream.concat(Stream.of(former), successors.stream())
                .forEach(body -> as(Tokens.bearer("reporter", body))
                        .get("/api/v1/plans/" + plan)
                        .then()
                        .statusCode(200));
        as(Tokens.bearer("reporter", Service.OTHER_WARD))
                .get("/api/v1/plans/" + plan)
                .then()
                .statusCode(404);
        String elsewhere = Service.draft(UUID.randomUUID().toString());
        add(elsewhere, "tasks", task("Việc khác", "H35.KHCN", "H35.KHCN"));
        issue(elsewhere).statusCode(200);
        successors.forEach(body -> as(Tokens.bearer("reporter", body))
                .get("/api/v1/plans/" + elsewhere)
                .then()
                .statusCode(404));
    }

    @Test
    void aWardsNameSurvivesWhileItsCodeChanges() {
        String old = code();
        String renewed = code();
        found(ward(old, "03387", LONG_AGO));
        found(ward(renewed, "03408", today()));
        String id = merger(today(), List.of(old, commune()), renewed);
        applied(id);

        as(ADMIN)
                .get("/api/v1/organizations/03387")
                .then()
                .body("code", equalTo(old), "successors.code", contains(renewed));
        as(ADMIN)
                .get("/api/v1/organizations/03408")
                .then()
                .body("code", equalTo(renewed), "validTo", nullValue(), "predecessors.code", hasItem(old));
        listed("phuong trung ten", today().minusDays(1)).body("items.code", contains(old));
        listed("phuong trung ten", today()).body("items.code", contains(renewed));
        as(ADMIN)
                .get("/api/v1/organizations/03408?asOf=" + today().minusDays(1))
                .then()
                .statusCode(404);
        as(ADMIN)
                .body(Map.of(
                        "code",
                        code(),
                        "administrativeCode",
                        "03387",
                        "name",
                        "x",
                        "level",
                        "COMMUNE",
                        "line",
                        "STATE"))
                .post("/api/v1/organizations")
                .then()
                .statusCode(409);
    }

    @Test
    void aMoveChangesTheHierarchicalCodesOfTheWholeSubtree() {
        String old = code();
        String renewed = "H35.KHCN." + old.substring(4);
        found(old, "DEPARTMENT", "H35", LONG_AGO);
        found(old + ".A", "UNIT", old, LONG_AGO);
        found(old + ".A.1", "UNIT", old + ".A", LONG_AGO);
        String plan = as(Tokens.bearer("plan-editor", old + ".A"))
                .body(Map.of("document", Map.of("subject", "Dự thảo")))
                .post("/api/v1/plans")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String id = draft(Map.of(
                "type",
                "MOVE",
                "legalBasis",
                BASIS,
                "effectiveOn",
                today().toString(),
                "sources",
                List.of(old),
                "parent",
                "H35.KHCN",
                "code",
                renewed));
        applied(id);

        for (String below : List.of("", ".A", ".A.1")) {
            as(ADMIN)
                    .get("/api/v1/organizations/" + old + below)
                    .then()
                    .body("code", equalTo(renewed + below), "codes", hasSize(2));
            as(ADMIN)
                    .get("/api/v1/organizations/" + renewed + below + "?asOf=" + today().minusDays(1))
                    .then()
                    .body("code", equalTo(old + below));
        }
        as(ADMIN)
                .get("/api/v1/organizations?below=H35.KHCN&limit=200&asOf=" + today())
                .then()
                .body("items.code", hasItem(renewed + ".A.1"));
        // a token's code never resolves: its holder reads on when the token says the new one
        read(old + ".A", plan, 404);
        read(renewed + ".A", plan, 200);
        read("H35.KHCN", plan, 200);
    }

    @Test
    void whatIsAppliedForADayToComeIsTakenBackAsIfItHadNeverBeen() {
        String old = commune();
        String successor = commune();
        String plan = Service.draft(UUID.randomUUID().toString());
        String task = add(plan, "tasks", task("Việc", old, successor));
        add(plan, "targets", """
                {"name": "Chỉ tiêu", "comparator": ">=", "value": 80, "unit": "%%", "reporter": "%s"}""".formatted(old));
        issue(plan).statusCode(200);
        List<String> before = state(plan);
        String id = merger(today().plusDays(30), List.of(old), successor);

        applied(id);
        as(ADMIN).get(PATH + "/" + id).then().body("inEffectAt", nullValue(), "moved", equalTo(0));
        assertEquals(before, state(plan));
        does(id, "apply").statusCode(409).body("code", equalTo("REORGANIZATION_ALREADY_APPLIED"));
        does(id, "undo").statusCode(200).body("status", equalTo("UNDONE"));
        assertEquals(before, state(plan));
        List<String> told = events(database, "organization.reorganized", id);
        assertEquals(
                List.of("APPLIED false", "UNDONE false"),
                told.stream()
                        .peek(event -> Contracts.assertValid("plan/organization.reorganized", event))
                        .map(event -> texts(
                                        database,
                                        "select (cast(? as jsonb) ->> 'state') || ' ' || (cast(? as jsonb) ->> 'inEffect')",
                                        event,
                                        event)
                                .getFirst())
                        .toList());
        as(ADMIN).get("/api/v1/tasks/" + task).then().body("lead.code", equalTo(old));
        does(id, "undo").statusCode(409).body("code", equalTo("REORGANIZATION_NOT_APPLIED"));
        applied(id);
    }

    @Test
    void aReorganisationHappensByItselfOnItsDay() throws SQLException {
        String old = commune();
        String successor = commune();
        String unit = old + ".P";
        found(unit, "UNIT", old, LONG_AGO);
        String plan = Service.draft(UUID.randomUUID().toString());
        String task = add(plan, "tasks", task("Việc", old, "H35.KHCN"));
        issue(plan).statusCode(200);
        String id = merger(today().plusDays(1), List.of(old), successor);
        applied(id);
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(
                    "update reorganization set effective_on = date '" + today() + "' where id = '" + id + "'");
        }

        Events.await(
                "it has happened",
                () -> as(ADMIN).get(PATH + "/" + id).jsonPath().get("inEffectAt") != null);
        as(ADMIN).get("/api/v1/tasks/" + task).then().body("lead.code", equalTo(successor));
        as(ADMIN).get("/api/v1/organizations/" + unit).then().body("parent.code", equalTo(successor));
        does(id, "undo").statusCode(409).body("code", equalTo("REORGANIZATION_IN_EFFECT"));
        patching(ADMIN, version(id))
                .body(Map.of("mapping", List.of()))
                .patch(PATH + "/" + id)
                .then()
                .statusCode(409);
        preview(id).body("items", hasSize(0));
    }

    @Test
    void regimesAndOpenObligationsGoWithTheirDuty() {
        String old = commune();
        List<String> successors = List.of(commune(), commune());
        String plan = Service.draft(UUID.randomUUID().toString());
        String duty = add(plan, "reporting-duties", """
                {"reporter": "%s", "recipient": "H35.TANPHONG", "frequencies": ["MONTH"]}""".formatted(old));
        issue(plan).statusCode(200);
        UUID regime = UUID.randomUUID();
        UUID obligation = UUID.randomUUID();
        Events.publish("obligation.opened", obligation, owed(obligation, regime, plan, old));
        Events.publish("regime.changed", regime, regime(regime, duty, plan, old));
        Events.await(
                "the copies",
                () -> texts(database, "select 1 from regime_copy where id = ?", regime)
                                        .size()
                                == 1
                        && texts(database, "select 1 from obligation_copy where id = ?", obligation)
                                        .size()
                                == 1);
        String id = draft(Map.of(
                "type",
                "SPLIT",
                "legalBasis",
                BASIS,
                "effectiveOn",
                today().toString(),
                "sources",
                List.of(old),
                "successors",
                successors,
                "mapping",
                List.of(Map.of("kind", "DUTY", "id", duty, "to", successors.getLast()))));

        preview(id)
                .body("unmapped", equalTo(0), "items.kind", containsInAnyOrder("DUTY", "REGIME", "OBLIGATION"))
                .body("items.find { it.kind == 'OBLIGATION' }.basis", equalTo("FOLLOWS"))
                .body("items.to.code", everyItem(equalTo(successors.getLast())));
        applied(id);
        String event = events(database, "organization.reorganized", id).getLast();
        assertTrue(event.contains(obligation.toString()) && event.contains("\"planVersion\":"), event);
    }

    @Test
    void onlyAnAdministratorReorganisesAndEverybodyReads() {
        String id = draft(Map.of(
                "type",
                "RENAME",
                "legalBasis",
                BASIS,
                "effectiveOn",
                today().plusDays(9).toString(),
                "sources",
                List.of(commune()),
                "name",
                "Tên mới"));
        String reader = Tokens.bearer("reporter", "H35.DOANKET");
        as(reader).get(PATH).then().statusCode(200).body("items.id", hasItem(id));
        as(reader).get(PATH + "/" + id).then().statusCode(200).body("effectiveOn", notNullValue());
        as(reader).get(PATH + "/" + id + "/preview").then().statusCode(403);
        as(reader).post(PATH + "/" + id + "/apply").then().statusCode(403);
        as(ADMIN).post(PATH + "/" + id + "/apply").then().statusCode(428);
        as(ADMIN).get(PATH + "/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void aReorganisationThatMakesNoSenseIsRefused() {
        String one = commune();
        String two = commune();
        refused(Map.of("type", "MERGE", "sources", List.of(one)), 400, "REORGANIZATION_SHAPE_INVALID");
        refused(
                Map.of("type", "MERGE", "sources", List.of(one), "successors", List.of(one)),
                400,
                "REORGANIZATION_SHAPE_INVALID");
        refused(
                Map.of("type", "SPLIT", "sources", List.of(one), "successors", List.of(two)),
                400,
                "REORGANIZATION_SHAPE_INVALID");
        refused(Map.of("type", "RENAME", "sources", List.of(one)), 400, "REORGANIZATION_SHAPE_INVALID");
        refused(Map.of("type", "MOVE", "sources", List.of(one)), 400, "REORGANIZATION_SHAPE_INVALID");
        refused(Map.of("type", "RENAME", "sources", List.of(one), "code", two), 409, "ORGANIZATION_CODE_TAKEN");
        refused(
                Map.of("type", "MERGE", "sources", List.of("H98"), "successors", List.of(two)),
                400,
                "ORGANIZATION_UNKNOWN");
        refused(
                Map.of(
                        "type",
                        "MERGE",
                        "sources",
                        List.of(one),
                        "successors",
                        List.of(two),
                        "mapping",
                        List.of(Map.of("kind", "TASK", "id", UUID.randomUUID(), "to", "H35"))),
                400,
                "REORGANIZATION_SUCCESSOR_UNKNOWN");
        refused(
                Map.of(
                        "type",
                        "MERGE",
                        "sources",
                        List.of(one),
                        "successors",
                        List.of(two),
                        "effectiveOn",
                        "2020-01-01"),
                409,
                "REORGANIZATION_BODY_NOT_VALID");
    }

    /** Drafted: everything passes to one body on that day. */
    private static String merger(LocalDate day, List<String> sources, String successor) {
        return draft(Map.of(
                "type",
                "MERGE",
                "legalBasis",
                BASIS,
                "effectiveOn",
                day.toString(),
                "sources",
                sources,
                "successors",
                List.of(successor)));
    }

    private static void refused(Map<String, Object> body, int status, String code) {
        Map<String, Object> whole =
                new java.util.HashMap<>(Map.of("legalBasis", BASIS, "effectiveOn", today().toString()));
        whole.putAll(body);
        prepared(whole).statusCode(status).body("code", equalTo(code));
    }

    private static long version(String id) {
        return as(ADMIN).get(PATH + "/" + id).jsonPath().getLong("version");
    }

    private static void read(String body, String plan, int status) {
        as(Tokens.bearer("reporter", body)).get("/api/v1/plans/" + plan).then().statusCode(status);
    }

    private static io.restassured.response.ValidatableResponse listed(String text, LocalDate asOf) {
        return as(ADMIN)
                .queryParam("q", text)
                .queryParam("asOf", asOf.toString())
                .get("/api/v1/organizations")
                .then();
    }

    /** Everything that a reorganisation could touch. */
    private List<String> state(String plan) {
        UUID id = UUID.fromString(plan);
        return Stream.of("plan where id", "task where plan_id", "target where plan_id", "plan_addressee where plan_id")
                .flatMap(table -> texts(
                        database,
                        "select cast(to_jsonb(x) as text) from (select * from " + table + " = ?) x order by 1",
                        id)
                        .stream())
                .toList();
    }

    private List<String> ids(List<String> codes) {
        return codes.stream()
                .map(code -> texts(database, "select id from organization where code = ?", code)
                        .getFirst())
                .toList();
    }

    private static Map<String, Object> ward(String code, String administrative, LocalDate from) {
        return Map.of(
                "code",
                code,
                "administrativeCode",
                administrative,
                "name",
                "Phường Trùng Tên",
                "level",
                "COMMUNE",
                "line",
                "STATE",
                "parent",
                "H35",
                "validFrom",
                from.toString());
    }

    private static String task(String name, String lead, String coordinator) {
        return """
                {"name": "%s", "lead": "%s", "coordinators": ["%s"], "deadline": {"nominalDueOn": "2027-12-31"}}""".formatted(name, lead, coordinator);
    }

    private String owed(UUID id, UUID regime, String plan, String reporter) {
        return """
                {"id": "%s", "version": 0, "kind": "PERIODIC", "title": "Báo cáo tháng", "regimeId": "%s", "planId": "%s",
                 "dueAt": "2027-01-01T00:00:00Z", "reporterId": "%s", "recipientId": "%s", "status": "OPEN"}""".formatted(
                        id,
                        regime,
                        plan,
                        ids(List.of(reporter)).getFirst(),
                        ids(List.of("H35.TANPHONG")).getFirst());
    }

    private String regime(UUID id, String duty, String plan, String reporter) {
        return """
                {"id": "%s", "version": 1, "planId": "%s", "dutyId": "%s", "reporterId": "%s", "recipientId": "%s",
                 "frequencies": ["MONTH"], "status": "CONFIRMED"}""".formatted(
                        id,
                        plan,
                        duty,
                        ids(List.of(reporter)).getFirst(),
                        ids(List.of("H35.TANPHONG")).getFirst());
    }
}
