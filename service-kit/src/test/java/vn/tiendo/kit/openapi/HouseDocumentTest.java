package vn.tiendo.kit.openapi;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.tiendo.kit.test.KafkaResource;
import vn.tiendo.kit.test.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
class HouseDocumentTest {

    private static JsonNode document() {
        try {
            return new ObjectMapper()
                    .readTree(given().get("/q/openapi?format=json").asString());
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static JsonNode operation(String method, String path) {
        return document().path("paths").path(path).path(method);
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    void changeIsRefusedByTheRulesOfEverythingThatItTakes() {
        JsonNode rewrite = operation("patch", "/api/v1/notes/{id}");

        assertEquals("rewriteNote", rewrite.path("operationId").asText());
        assertEquals(
                Set.of("200", "400", "401", "403", "404", "409", "412", "413", "415", "422", "428", "503"),
                Set.copyOf(names(rewrite.path("responses"))));
        assertTrue(rewrite.path("parameters").toString().contains("#/components/parameters/IfMatch"));
        assertTrue(rewrite.path("parameters").toString().contains("#/components/parameters/AcceptLanguage"));
        assertTrue(rewrite.path("description").asText().endsWith("Roles: `reporter`."));
    }

    @Test
    void answerCarriesTheHeadersThatItIsSentWith() {
        JsonNode read = operation("get", "/api/v1/notes/{id}").path("responses");
        JsonNode list = operation("get", "/api/v1/notes").path("responses").path("200");

        assertTrue(read.path("200").path("headers").has("ETag"));
        assertTrue(read.has("304"));
        assertTrue(list.path("headers").has("Link"));
        assertEquals(
                "#/components/examples/notes",
                list.at("/content/application~1json/examples/notes/$ref").asText());
    }

    @Test
    void recordSaysWhichFieldsAreAlwaysThere() {
        JsonNode schemas = document().at("/components/schemas");

        assertEquals(
                "[\"id\",\"text\",\"stars\",\"version\"]",
                schemas.at("/NoteView/required").toString());
        assertEquals("[\"items\"]", schemas.at("/PageNoteView/required").toString());
        assertFalse(schemas.at("/WriteNotePatch/additionalProperties").asBoolean(true));
        assertTrue(schemas.at("/WriteNotePatch/required").isMissingNode());
        assertEquals("uuid", schemas.at("/NoteView/properties/id/format").asText());
    }

    @Test
    void refusalHasItsCodesAndAnExampleOfEach() {
        JsonNode unavailable = document().at("/components/responses/Unavailable");

        assertEquals("[\"UNAVAILABLE\"]", unavailable.path("x-error-codes").toString());
        assertEquals(
                503,
                document().at("/components/examples/UNAVAILABLE/value/status").asInt());
        assertTrue(document().path("x-error-catalogue").size() > 10);
    }

    @Test
    void whatIsMissingOrWrongIsSaidWithThePlaceToMendIt() {
        List<String> complaints = new ArrayList<>();
        document().path("x-tiendo-incomplete").forEach(complaint -> complaints.add(complaint.asText()));

        Stream.of(
                        "POST /api/v1/notes is not described: add to src/main/resources/openapi/notes.yaml",
                        "GET /public/v1/notes is not described: add to src/main/resources/openapi/public-notes.yaml",
                        "PATCH /api/v1/notes/{id} names the error NOTE_UNHEARD_OF, which no ErrorCode has",
                        "openapi/notes.yaml describes DELETE /api/v1/notes/{id}, which does not exist",
                        "openapi/glossary.yaml explains moons, which does not occur",
                        "the field NoteView.stars is not described: add it to openapi/glossary.yaml under fields")
                .forEach(expected -> assertTrue(
                        complaints.stream().anyMatch(complaint -> complaint.startsWith(expected)),
                        () -> expected + "\nis not among\n" + String.join("\n", complaints)));
    }
}
