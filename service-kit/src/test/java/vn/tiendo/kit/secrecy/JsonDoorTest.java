package vn.tiendo.kit.secrecy;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.kit.test.DemoOrganizations;
import vn.tiendo.kit.test.KafkaResource;
import vn.tiendo.kit.test.PostgresResource;
import vn.tiendo.kit.test.Tokens;
import vn.tiendo.kit.test.Traces;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
class JsonDoorTest {
    private static final String NOTES = "/api/v1/notes";
    private static final String WARD = "H35.TANPHONG";
    private static final String CONTENT = "kho dự trữ 8731";

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void organizations() {
        DemoOrganizations.insert(database);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"text\":\"MẬT\\n%s\",\"stars\":1} | /text | MAT",
                "{\"text\":\"%s\\r\\nTUYỆT MẬT\",\"stars\":1} | /text | TUYET_MAT",
                "{\"stars\":1,\"unknown\":[{\"a\":1},{\"b\":\"Độ mật: Tối mật\\n%s\"}]} | /unknown/1/b | TOI_MAT",
                "{\"text\":\"%s\",\"Tối mật\":1} | /Tối mật | TOI_MAT",
                "\"TỐI MẬT\\n%s\" | '' | TOI_MAT"
            })
    void aMarkedStringAnywhereInABodyIsRefusedAndLeavesOneEntryAndNoTrace(String body, String pointer, String level)
            throws SQLException {
        List<String> before = refusals();
        List<String> logged = new CopyOnWriteArrayList<>();
        Handler handler = handler(logged);
        Logger.getLogger("").addHandler(handler);
        try {
            var answer = as("reporter")
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .body(body.formatted(CONTENT))
                    .post(NOTES)
                    .then()
                    .statusCode(422)
                    .contentType("application/problem+json")
                    .body("code", equalTo("SECRET_MARK_REFUSED"));
            if (!pointer.isEmpty()) {
                answer.body("errors.pointer", equalTo(List.of(pointer)));
            }
        } finally {
            Logger.getLogger("").removeHandler(handler);
        }
        List<String> written = new ArrayList<>(refusals());
        written.removeAll(before);
        assertEquals(1, written.size(), written.toString());
        String entry = written.getFirst();
        assertTrue(entry.contains("\"door\":\"NoteResource.write\"") && entry.contains(level), entry);
        assertFalse(entry.contains("text"), entry);
        assertEquals(List.of(), Traces.of(database, CONTENT));
        assertEquals(
                List.of(), logged.stream().filter(line -> line.contains("8731")).toList());
    }

    @Test
    void aMarkInAPatchIsRefusedAndTheThingStaysAsItWas() throws SQLException {
        String id = as("reporter")
                .body("{\"text\":\"bí mật nhà nước\",\"stars\":1}")
                .post(NOTES)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        int before = refusals().size();
        given().header("Authorization", Tokens.bearer("reporter", WARD))
                .contentType("application/merge-patch+json;charset=UTF-8")
                .header("If-Match", "\"0\"")
                .body("{\"text\":\"(MẬT)\"}")
                .patch(NOTES + "/" + id)
                .then()
                .statusCode(422)
                .body("code", equalTo("SECRET_MARK_REFUSED"), "errors[0].pointer", equalTo("/text"));
        assertEquals(before + 1, refusals().size());
        as("reporter").get(NOTES + "/" + id).then().body("text", equalTo("bí mật nhà nước"), "version", equalTo(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/octet-stream", "text/csv"})
    void whatIsNoJsonBecomesNothingAndSlipsPastNobody(String type) {
        for (String body : List.of("MẬT\n" + CONTENT, "{\"text\":\"a\"}")) {
            given().header("Authorization", Tokens.bearer("reporter", WARD))
                    .contentType(type + ";charset=UTF-8")
                    .body(body.getBytes(StandardCharsets.UTF_8))
                    .post(NOTES + "/said")
                    .then()
                    .statusCode(415)
                    .contentType("application/problem+json")
                    .body("code", equalTo("UNSUPPORTED_MEDIA_TYPE"));
        }
        assertEquals(List.of(), Traces.of(database, CONTENT));
        as("reporter").body("{\"text\":\"a\"}").post(NOTES + "/said").then().statusCode(200);
    }

    @Test
    void whoMayNotWriteIsToldSoAndNothingIsRecorded() throws SQLException {
        int before = refusals().size();
        String marked = "{\"text\":\"MẬT\",\"stars\":1}";
        given().contentType("application/json").body(marked).post(NOTES).then().statusCode(401);
        as("auditor").body(marked).post(NOTES).then().statusCode(403);
        assertEquals(before, refusals().size());
    }

    @Test
    void theRefusalIsExplainedInTheCallersLanguage() {
        String english = as("reporter")
                .header("Accept-Language", "en")
                .body("{\"text\":\"MẬT\"}")
                .post(NOTES)
                .path("title");
        assertTrue(english.contains("State secret"), english);
    }

    private static RequestSpecification as(String role) {
        return given().header("Authorization", Tokens.bearer(role, WARD)).contentType("application/json;charset=UTF-8");
    }

    private List<String> refusals() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select content from audit_entry where action = 'secrecy.refused' order by id")) {
            List<String> entries = new ArrayList<>();
            while (row.next()) {
                entries.add(row.getString(1));
            }
            return entries;
        }
    }

    private static Handler handler(List<String> logged) {
        return new Handler() {
            @Override
            public void publish(LogRecord record) {
                Stream.concat(Stream.of(record.getMessage()), causes(record.getThrown()))
                        .forEach(line -> logged.add(String.valueOf(line)));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }

    private static Stream<String> causes(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .map(Throwable::toString);
    }
}
