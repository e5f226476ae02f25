package vn.tiendo.plan.lists;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.tiendo.plan.Service.ADMIN;
import static vn.tiendo.plan.Service.add;
import static vn.tiendo.plan.Service.draft;
import static vn.tiendo.plan.Service.issue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.kit.test.KafkaResource;
import vn.tiendo.kit.test.PostgresResource;
import vn.tiendo.plan.Service;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
class CsvListsTest {
    @BeforeEach
    void organizations() {
        Service.found();
    }

    private static List<String> lists(String plan) throws IOException {
        JsonNode document = new ObjectMapper()
                .readTree(given().get("/q/openapi?format=json").asString());
        List<String> lists = new ArrayList<>();
        document.path("paths").properties().forEach(path -> {
            boolean table = path.getValue().at("/get/responses/200/content").has("text/csv");
            String filled = path.getKey().replace("{plan}", plan);
            if (table && !filled.contains("{") && !filled.startsWith("/public")) {
                lists.add(filled);
            }
        });
        return lists;
    }

    private static Response get(String path, Object... parameters) {
        var request = given().header("Authorization", ADMIN);
        for (int i = 0; i < parameters.length; i += 2) {
            request.queryParam(parameters[i].toString(), parameters[i + 1]);
        }
        return request.get(path);
    }

    private static List<String> ids(String path, String field) {
        List<String> ids = new ArrayList<>();
        String next = null;
        do {
            Response page = next == null ? get(path, "limit", 200) : get(path, "limit", 200, "cursor", next);
            ids.addAll(page.then().statusCode(200).extract().jsonPath().getList("items." + field, String.class));
            next = page.path("next");
        } while (next != null);
        return ids;
    }

    /** Records may break over lines: a line that begins none goes on with the one before. */
    private static List<String> firstCells(String csv) {
        List<String> cells = new ArrayList<>();
        boolean quoted = false;
        for (String line : csv.split("\r\n")) {
            if (!quoted) {
                cells.add(line.substring(0, Math.max(line.indexOf(','), 0)));
            }
            quoted ^= line.chars().filter(at -> at == '"').count() % 2 == 1;
        }
        return cells;
    }

    @Test
    void everyListIsTheSameAsCsv() throws IOException {
        String plan = draft("131/KH-CSV");
        for (int i = 0; i < 4; i++) {
            add(
                    plan,
                    "tasks",
                    "{\"name\": \"Việc, số " + i + "\", \"lead\": \"H35.TANPHONG\", \"coordinators\": [\"H35.KHCN\"]}");
            add(plan, "targets", "{\"name\": \"Chỉ tiêu " + i + "\", \"comparator\": \">=\", \"value\": -4}");
        }
        issue(plan).statusCode(200);
        List<String> lists = lists(plan);
        assertTrue(lists.size() >= 10, lists.toString());
        for (String path : lists) {
            String csv = get(path, "format", "csv", "limit", 3)
                    .then()
                    .statusCode(200)
                    .contentType(startsWith("text/csv"))
                    .extract()
                    .asString();
            List<String> cells = firstCells(csv);
            assertEquals(ids(path, cells.getFirst()), cells.subList(1, cells.size()), path);
        }
        String tasks = get("/api/v1/plans/" + plan + "/tasks", "format", "csv").asString();
        assertTrue(tasks.startsWith("id,version,planId,position,"), tasks);
        assertTrue(tasks.contains(",\"Việc, số 0\",") && tasks.contains(",H35.KHCN,"), tasks);
        assertFalse(get("/api/v1/plans/" + plan + "/targets", "format", "csv")
                .asString()
                .contains(",'>=,"));
    }
}
