package vn.tiendo.plan.task;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.tiendo.plan.Service.ISSUER;
import static vn.tiendo.plan.Service.draft;
import static vn.tiendo.plan.Service.issue;
import static vn.tiendo.plan.Service.texts;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.kit.test.KafkaResource;
import vn.tiendo.kit.test.PostgresResource;
import vn.tiendo.kit.time.VietnamTime;
import vn.tiendo.plan.Service;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
class TaskListTest {
    private static final String TASKS = "/api/v1/tasks";
    private static final int ROWS = 300;
    private static final int QUESTIONS = 60;
    private static final List<String> FACETS = List.of("PROGRESS", "TIMELINESS", "KIND", "THEME", "UNCLEAR", "ROLE");
    private static final List<String> BODIES = List.of("H35", "H35.KHCN", "H35.TANPHONG", "H35.TANPHONG.VHXH");

    @Inject
    DataSource database;

    @BeforeEach
    void organizations() {
        Service.found();
    }

    /** An issued plan with tasks of every sort. */
    private String plan(String number, int rows) {
        String plan = draft(number);
        texts(database, """
                insert into task (id, plan_id, position, version, kind, name, theme, lead_id, coordinator_ids, coordinators_as_written,
                                  monitor_id, head, deliverable, deadline, nominal_due_on, due_at, progress, reported_on)
                select gen_random_uuid(), cast(? as uuid), n, 0, case when n % 5 = 0 then 'INITIATIVE' else 'TASK' end,
                       (array['Chuyển đổi số', 'Đào tạo cán bộ', 'Số hóa hồ sơ'])[n % 3 + 1] || ' lần ' || n,
                       case when n % 4 > 0 then '1.' || n % 4 end,
                       case when n % 7 > 0 then (select o.id from organization o where o.code = (array['H35.TANPHONG', 'H35.KHCN'])[n % 2 + 1]) end,
                       case when n % 3 = 0 then array[(select o.id from organization o where o.code = 'H35.TANPHONG.VHXH')] else '{}' end,
                       '{}', case when n % 6 = 0 then (select o.id from organization o where o.code = 'H35') end,
                       case when n % 4 = 0 then 'Trưởng phòng' end, case when n % 5 > 1 then 'Báo cáo' end,
                       case when n % 8 > 0 then jsonb_build_object('nominalDueOn', current_date - 60 + n % 120) end,
                       case when n % 8 > 0 then current_date - 60 + n % 120 end,
                       case when n % 8 > 0 then (current_date - 59 + n % 120)::timestamp at time zone 'Asia/Ho_Chi_Minh' end,
                       (array['NOT_STARTED', 'IN_PROGRESS', 'COMPLETED', 'CANCELLED'])[n % 4 + 1],
                       case when n % 4 = 2 then current_date - n % 80 end
                  from generate_series(1, ?) n returning id
                """, plan, rows);
        issue(plan).statusCode(200);
        return plan;
    }

    private static RequestSpecification asked(Map<String, ? extends Collection<String>> parameters) {
        RequestSpecification request = given().header("Authorization", ISSUER);
        parameters.forEach(request::queryParam);
        return request;
    }

    private static List<Map<String, Object>> all(Map<String, ? extends Collection<String>> parameters) {
        List<Map<String, Object>> items = new ArrayList<>();
        String next = null;
        do {
            RequestSpecification request = asked(parameters).queryParam("limit", 200);
            JsonPath page = (next == null ? request : request.queryParam("cursor", next))
                    .get(TASKS)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            items.addAll(page.getList("items"));
            next = page.getString("next");
        } while (next != null);
        return items;
    }

    /** The values of a task for a facet, read off what it shows. */
    private static List<String> values(Map<String, Object> task, String facet, String organization) {
        return switch (facet) {
            case "PROGRESS" -> List.of((String) task.get("progress"));
            case "TIMELINESS" ->
                Stream.ofNullable((String) task.get("timeliness")).toList();
            case "KIND" -> List.of((String) task.get("kind"));
            case "THEME" -> Stream.ofNullable((String) task.get("theme")).toList();
            case "UNCLEAR" ->
                ((Collection<?>) task.get("unclear"))
                        .stream().map(String::valueOf).toList();
            default -> roles(task, organization);
        };
    }

    private static List<String> roles(Map<String, Object> task, String organization) {
        List<String> roles = new ArrayList<>();
        if (organization.equals(code(task.get("lead")))) {
            roles.add("LEAD");
        }
        if (((Collection<?>) task.get("coordinators")).stream().anyMatch(one -> organization.equals(code(one)))) {
            roles.add("COORDINATOR");
        }
        if (organization.equals(code(task.get("monitor")))) {
            roles.add("MONITOR");
        }
        return roles;
    }

    private static Object code(Object reference) {
        return reference == null ? "" : ((Map<?, ?>) reference).get("code");
    }

    private record Asked(Map<String, List<String>> parameters, Map<String, List<String>> chosen, String organization) {
        boolean has(Map<String, Object> task, String butNot) {
            return (organization.isEmpty() || !roles(task, organization).isEmpty())
                    && chosen.entrySet().stream()
                            .filter(choice -> !choice.getKey().equals(butNot))
                            .allMatch(choice -> values(task, choice.getKey(), organization).stream()
                                    .anyMatch(choice.getValue()::contains));
        }
    }

    private static Asked anyQuestion(Random random, String plan, List<Map<String, Object>> tasks) {
        String organization = random.nextInt(3) > 0 ? "" : BODIES.get(random.nextInt(BODIES.size()));
        Map<String, List<String>> parameters = new LinkedHashMap<>(Map.of("plan", List.of(plan)));
        Map<String, List<String>> chosen = new LinkedHashMap<>();
        if (!organization.isEmpty()) {
            parameters.put("organization", List.of(organization));
        }
        for (String facet : FACETS) {
            boolean possible = !facet.equals("ROLE") || !organization.isEmpty();
            List<String> known = tasks.stream()
                    .flatMap(task -> values(task, facet, organization).stream())
                    .distinct()
                    .sorted()
                    .toList();
            if (possible && !known.isEmpty() && random.nextInt(4) == 0) {
                List<String> some =
                        known.stream().filter(value -> random.nextBoolean()).toList();
                if (!some.isEmpty()) {
                    chosen.put(facet, some);
                    parameters.put(facet.toLowerCase(java.util.Locale.ROOT), some);
                }
            }
        }
        return new Asked(parameters, chosen, organization);
    }

    @Test
    void facetsAndPagesAreWhatCountingByHandGives() {
        String plan = plan("140/KH-MAU", ROWS);
        List<Map<String, Object>> tasks = all(Map.of("plan", List.of(plan)));
        assertEquals(ROWS, tasks.size());
        Random random = new Random(57);
        for (int nth = 0; nth < QUESTIONS; nth++) {
            Asked asked = anyQuestion(random, plan, tasks);
            JsonPath page = asked(asked.parameters())
                    .queryParam("facets", FACETS)
                    .queryParam("count", true)
                    .queryParam("limit", 1)
                    .get(TASKS)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            Predicate<Map<String, Object>> wanted = task -> asked.has(task, "");
            List<Object> expected =
                    tasks.stream().filter(wanted).map(task -> task.get("id")).toList();
            assertEquals(
                    expected,
                    all(asked.parameters()).stream().map(task -> task.get("id")).toList(),
                    asked.toString());
            assertEquals(expected.size(), page.getInt("total"), asked.toString());
            for (String facet : FACETS) {
                if (!facet.equals("ROLE") || !asked.organization().isEmpty()) {
                    assertEquals(counted(tasks, asked, facet), said(page, facet), facet + " of " + asked);
                }
            }
        }
    }

    private static Map<String, Long> counted(List<Map<String, Object>> tasks, Asked asked, String facet) {
        Map<String, Long> counts = new TreeMap<>();
        tasks.stream()
                .filter(task -> asked.has(task, facet))
                .forEach(task ->
                        values(task, facet, asked.organization()).forEach(value -> counts.merge(value, 1L, Long::sum)));
        return counts;
    }

    private static Map<String, Long> said(JsonPath page, String facet) {
        Map<String, Long> counts = new TreeMap<>();
        page.<Map<String, Object>>getList("facets." + facet).forEach(one -> {
            if (one.get("value") != null) {
                counts.put((String) one.get("value"), ((Number) one.get("count")).longValue());
            }
        });
        return counts;
    }

    @Test
    void wordsAreFoundWithAndWithoutTheirMarks() {
        String plan = plan("141/KH-MAU", 30);
        for (String text : List.of("chuyen doi so", "Chuyển đổi", "ĐỔI số", "chuy do", "  doi,so ")) {
            asked(Map.of("plan", List.of(plan), "text", List.of(text), "count", List.of("true")))
                    .get(TASKS)
                    .then()
                    .statusCode(200)
                    .body("total", equalTo(10), "facets", nullValue());
        }
        asked(Map.of("plan", List.of(plan), "text", List.of("dao tao bao cao")))
                .get(TASKS)
                .then()
                .statusCode(200)
                .body("items.deliverable", hasItems("Báo cáo"));
        asked(Map.of("plan", List.of(plan), "text", List.of("khongco")))
                .get(TASKS)
                .then()
                .body("items.size()", equalTo(0));
        asked(Map.of("plan", List.of(plan), "text", List.of("'&|!:*")))
                .get(TASKS)
                .then()
                .statusCode(200);
    }

    @Test
    void everyOrderGoesOnWithoutGapOrRepetitionWhileTasksAreAdded() {
        String plan = plan("142/KH-MAU", 40);
        for (String sort : List.of("CREATED", "NEWEST", "DUE")) {
            Map<String, List<String>> parameters = Map.of("plan", List.of(plan), "sort", List.of(sort));
            List<Object> before =
                    all(parameters).stream().map(task -> task.get("id")).toList();
            List<Object> seen = new ArrayList<>();
            String next = null;
            do {
                RequestSpecification request = asked(parameters).queryParam("limit", 7);
                JsonPath page = (next == null ? request : request.queryParam("cursor", next))
                        .get(TASKS)
                        .jsonPath();
                seen.addAll(page.getList("items.id"));
                next = page.getString("next");
                insert(plan, seen.size());
            } while (next != null);
            assertEquals(new HashSet<>(seen).size(), seen.size(), sort);
            assertEquals(before, seen.stream().filter(before::contains).toList(), sort);
        }
    }

    private void insert(String plan, int nth) {
        texts(database, """
                insert into task (id, plan_id, position, version, name, coordinator_ids, coordinators_as_written, deadline, nominal_due_on, due_at, progress)
                select cast(? as uuid), cast(? as uuid), max(t.position) + 1, 0, 'Thêm', '{}', '{}', jsonb_build_object('asWritten', 'thêm'), current_date + ?, now() + make_interval(days => ?),
                       'NOT_STARTED' from task t where t.plan_id = cast(? as uuid) returning id
                """, UUID.randomUUID().toString(), plan, nth % 30, nth % 30, plan);
    }

    @Test
    void aWindowOfDeadlinesHasItsTasksAndNoOthers() {
        String plan = plan("143/KH-MAU", 120);
        List<Map<String, Object>> tasks = all(Map.of("plan", List.of(plan)));
        String from = LocalDate.now(VietnamTime.ZONE).minusDays(10).toString();
        String to = LocalDate.now(VietnamTime.ZONE).plusDays(10).toString();
        List<Object> expected = tasks.stream()
                .filter(task -> task.get("deadline") != null)
                .filter(task -> {
                    String due = (String) ((Map<?, ?>) task.get("deadline")).get("nominalDueOn");
                    return due.compareTo(from) >= 0 && due.compareTo(to) <= 0;
                })
                .map(task -> task.get("id"))
                .toList();
        assertTrue(expected.size() > 10);
        assertEquals(
                expected,
                all(Map.of("plan", List.of(plan), "dueFrom", List.of(from), "dueTo", List.of(to))).stream()
                        .map(task -> task.get("id"))
                        .toList());
    }

    @Test
    void plansAreCountedByWhatTheyAreAndFoundByTheirWords() {
        String plan = plan("144/KH-MAU", 1);
        JsonPath page = given().header("Authorization", ISSUER)
                .queryParam("facets", List.of("STATUS", "LINE", "YEAR", "PROGRAMME"))
                .queryParam("status", "ISSUED")
                .queryParam("count", true)
                .queryParam("text", "ke hoach mau")
                .get("/api/v1/plans")
                .then()
                .statusCode(200)
                .body("items.id", hasItems(plan))
                .extract()
                .jsonPath();
        assertEquals(page.getLong("total"), page.getLong("facets.YEAR.count.sum()"));
        assertEquals(page.getLong("total"), page.getLong("facets.STATUS.find { it.value == 'ISSUED' }.count"));
        given().header("Authorization", ISSUER)
                .queryParam("text", "144/KH-MAU")
                .get("/api/v1/plans")
                .then()
                .body("items.id", equalTo(List.of(plan)));
    }
}
