package vn.tiendo.indicator.lists;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.tiendo.indicator.Given;
import vn.tiendo.indicator.ranking.Contest;
import vn.tiendo.kit.test.KafkaResource;
import vn.tiendo.kit.test.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
class CsvListsTest {
    @Inject
    Given given;

    @Test
    void everyListAndSeriesIsTheSameAsCsv() throws IOException {
        Contest contest = new Contest(given);
        for (String name : List.of("A", "B", "C", "D", "E")) {
            UUID body = contest.country.body(name, contest.province);
            contest.task(body, name.equals("C"));
            contest.target(body, "ACHIEVED");
            contest.owes(body);
            contest.measured(body, 1, 2);
        }
        String profile = contest.profile("REDISTRIBUTE", "ZERO");
        List<String> lists = lists(contest);
        for (String must : List.of("series", "rollups", "rankings", "scorecards", "targets", "measurements")) {
            assertTrue(lists.contains("/api/v1/" + must), lists.toString());
        }
        for (String path : lists) {
            same(path, contest, profile);
        }
    }

    /** Asked again where others were writing in between. */
    private static void same(String path, Contest contest, String profile) {
        List<String> before;
        List<String> cells;
        List<String> after;
        do {
            Response answer = get(path, contest, profile, "format", "csv", "limit", 3);
            assertEquals(200, answer.statusCode(), () -> path + " " + answer.asString());
            String csv =
                    answer.then().contentType(startsWith("text/csv")).extract().asString();
            cells = firstCells(csv);
            before = firstFields(path, contest, profile, cells.getFirst());
            cells = firstCells(
                    get(path, contest, profile, "format", "csv", "limit", 3).asString());
            after = firstFields(path, contest, profile, cells.getFirst());
        } while (!before.equals(after));
        assertEquals(before, cells.subList(1, cells.size()), path);
    }

    private static List<String> lists(Contest contest) throws IOException {
        JsonNode document = new ObjectMapper()
                .readTree(given().get("/q/openapi?format=json").asString());
        List<String> lists = new ArrayList<>();
        document.path("paths").properties().forEach(path -> {
            JsonNode content = path.getValue().at("/get/responses/200/content");
            boolean table = content.has("text/csv") && content.has("application/json");
            String filled = path.getKey().replace("/indicators/{code}", "/indicators/" + contest.country.indicator);
            if (table && !filled.contains("{") && !filled.startsWith("/public")) {
                lists.add(filled);
            }
        });
        return lists;
    }

    private static Response get(String path, Contest contest, String profile, Object... parameters) {
        RequestSpecification request = Given.as("admin", "H35")
                .queryParam("indicator", contest.country.indicator)
                .queryParam("organization", contest.country.code("P"))
                .queryParam("of", "CHILDREN")
                .queryParam("from", contest.first.toString())
                .queryParam("to", contest.first.plusDays(100).toString())
                .queryParam("profile", profile)
                .queryParam("year", contest.year);
        for (int i = 0; i < parameters.length; i += 2) {
            request.queryParam(parameters[i].toString(), parameters[i + 1]);
        }
        return request.get(path);
    }

    private static List<String> firstFields(String path, Contest contest, String profile, String field) {
        List<String> found = new ArrayList<>();
        String next = null;
        do {
            Response page = next == null
                    ? get(path, contest, profile, "limit", 200)
                    : get(path, contest, profile, "limit", 200, "cursor", next);
            page.then().statusCode(200).extract().jsonPath().getList("items." + field).stream()
                    .map(value -> value == null ? "" : value.toString())
                    .forEach(found::add);
            next = page.path("next");
        } while (next != null);
        return found;
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
}
