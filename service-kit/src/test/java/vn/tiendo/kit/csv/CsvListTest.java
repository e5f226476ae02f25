package vn.tiendo.kit.csv;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.kit.test.DemoOrganizations;
import vn.tiendo.kit.test.KafkaResource;
import vn.tiendo.kit.test.PostgresResource;
import vn.tiendo.kit.test.Tokens;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
class CsvListTest {

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void organizations() {
        DemoOrganizations.insert(database);
    }

    private static RequestSpecification caller(String office) {
        return given().header("Authorization", Tokens.bearer("reporter", office))
                .contentType("application/json")
                .config(io.restassured.RestAssured.config()
                        .decoderConfig(io.restassured.config.DecoderConfig.decoderConfig()
                                .defaultContentCharset(StandardCharsets.UTF_8)));
    }

    private static void write(String office, String text) {
        caller(office)
                .body("{\"text\":\"" + text + "\",\"stars\":-1}")
                .post("/api/v1/notes")
                .then()
                .statusCode(201);
    }

    @Test
    void theWholeListComesPageAfterPageAndHarmless() {
        List<String> texts = List.of("=1+1", "'đã có", "một, hai", "nói \\\"ba\\\"", "-4", "＝5", "Đoàn Kết");
        texts.forEach(text -> write("H35.TC", text));
        String csv = caller("H35.TC")
                .header("Accept", "text/csv")
                .queryParam("limit", 2)
                .get("/api/v1/notes")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .header("Content-Disposition", containsString("notes.csv"))
                .header("Vary", containsString("Accept"))
                .header("Link", nullValue())
                .extract()
                .asString();
        List<String> ids = caller("H35.TC").get("/api/v1/notes").jsonPath().getList("items.id", String.class);
        List<String> cells =
                List.of("'=1+1", "''đã có", "\"một, hai\"", "\"nói \"\"ba\"\"\"", "'-4", "'＝5", "Đoàn Kết");
        List<String> expected = new ArrayList<>(List.of("id,text,stars,version"));
        for (int i = 0; i < ids.size(); i++) {
            expected.add(ids.get(i) + "," + cells.get(i) + ",-1,0");
        }
        assertEquals(String.join("\r\n", expected) + "\r\n", csv);
        String marked = caller("H35.TC")
                .queryParam("format", "csv")
                .queryParam("bom", true)
                .get("/api/v1/notes")
                .asString();
        assertEquals(CsvText.BYTE_ORDER_MARK + csv, marked);
        assertTrue(ids.size() == texts.size());
    }

    @Test
    void whatIsNoListIsNoTable() {
        write("H35.VP", "một");
        String id = caller("H35.VP").get("/api/v1/notes").path("items[0].id");
        caller("H35.VP")
                .header("Accept", "text/csv")
                .get("/api/v1/notes/" + id)
                .then()
                .statusCode(406)
                .contentType("application/problem+json")
                .body("code", equalTo("NOT_ACCEPTABLE"));
        given().header("Accept", "text/csv")
                .get("/api/v1/notes")
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
    }
}
