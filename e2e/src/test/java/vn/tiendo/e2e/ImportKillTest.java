package vn.tiendo.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.tiendo.devstack.client.Eventually.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import vn.tiendo.devstack.Part;
import vn.tiendo.devstack.client.Answer;
import vn.tiendo.devstack.client.Tokens;

/** After all that walks through lists: its measurements are many. */
@Order(Integer.MAX_VALUE - 1)
class ImportKillTest {
    private static final int DAYS = 10_000;
    private static final List<String> BODIES =
            List.of("H35", "H35.KHCN", "H35.VP", "H35.TC", "H35.TANPHONG", "H35.DOANKET");
    private static final int ROWS = DAYS * BODIES.size();

    private final Tokens tokens = new Tokens(Stack.running().url(Part.KEYCLOAK));

    @Test
    void anImportThatIsKilledHalfWayIsTakenInOnceAllTheSame() {
        String code = "E2E.KILL." + System.nanoTime();
        Stack.api()
                .as("admin")
                .post(
                        "/indicators",
                        Map.of(
                                "code", code,
                                "name", "Số hồ sơ",
                                "unit", "hồ sơ",
                                "direction", "UP",
                                "aggregation", "SUM",
                                "overTime", "PER_PERIOD",
                                "owner", "H35"));
        String id = send(file(code)).get("id").asText();

        JsonNode half = eventually(
                "the import to be half way",
                Duration.ofMinutes(1),
                () -> Optional.of(imported(id))
                        .filter(now -> now.get("progress").asInt() > 0));
        Stack.running().kill(Part.INDICATOR);
        assertEquals("RUNNING", half.get("status").asText(), "it was too quick to be killed");
        assertEquals(0, count("select count(*) from measurement where indicator_code = '%s'".formatted(code)));
        Stack.running().restart(Part.INDICATOR);

        JsonNode done = eventually(
                "the import to be read",
                Duration.ofMinutes(3),
                () -> read(id).filter(now -> !now.get("status").asText().equals("RUNNING")));
        assertEquals("DONE", done.get("status").asText(), done.toString());
        assertEquals(ROWS, done.get("added").asInt());
        assertEquals(ROWS, count("select count(*) from measurement where indicator_code = '%s'".formatted(code)));
        assertEquals(ROWS, announced(code, "count(*)"));
        assertEquals(ROWS, announced(code, "count(distinct r ->> 'id')"));
        assertTrue(announced(code, "count(distinct o.id)") >= ROWS / 1_000);
    }

    private static long announced(String code, String what) {
        return count("""
                select %s from outbox o, jsonb_array_elements(cast(o.data as jsonb) -> 'rows') r
                 where o.topic = 'measurement.recorded' and r ->> 'indicatorCode' = '%s'
                """.formatted(what, code));
    }

    private static long count(String sql) {
        return Stack.count(Part.INDICATOR, sql);
    }

    private static String file(String code) {
        StringBuilder file = new StringBuilder("organization,indicator,windowFrom,windowTo,value\n");
        for (int day = 0; day < DAYS; day++) {
            LocalDate date = LocalDate.of(1990, 1, 1).plusDays(day);
            for (String body : BODIES) {
                file.append("%s,%s,%s,%s,%d\n".formatted(body, code, date, date, day % 97));
            }
        }
        return file.toString();
    }

    private JsonNode send(String file) {
        String body = "--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"figures.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n" + file + "\r\n--part--\r\n";
        Answer answer = Stack.api()
                .send(
                        "POST",
                        "/measurement-imports",
                        BodyPublishers.ofString(body, UTF_8),
                        Map.of("Content-Type", "multipart/form-data; boundary=part", "Authorization", bearer()));
        assertEquals(202, answer.status(), answer.text());
        return answer.body();
    }

    private JsonNode imported(String id) {
        return read(id).orElseThrow();
    }

    /** Nothing while the service is away. */
    private Optional<JsonNode> read(String id) {
        return Optional.of(Stack.api()
                        .send(
                                "GET",
                                "/measurement-imports/" + id,
                                BodyPublishers.noBody(),
                                Map.of("Authorization", bearer())))
                .filter(Answer::isSuccess)
                .map(Answer::body);
    }

    private String bearer() {
        return "Bearer " + tokens.ofClient("lgsp", "lgsp-secret");
    }
}
