package vn.tiendo.plan.target;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.tiendo.plan.Service.EDITOR;
import static vn.tiendo.plan.Service.add;
import static vn.tiendo.plan.Service.added;
import static vn.tiendo.plan.Service.as;
import static vn.tiendo.plan.Service.draft;
import static vn.tiendo.plan.Service.events;
import static vn.tiendo.plan.Service.issue;
import static vn.tiendo.plan.Service.patching;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.kit.test.Contracts;
import vn.tiendo.kit.test.KafkaResource;
import vn.tiendo.kit.test.PostgresResource;
import vn.tiendo.plan.Service;

/** Every form of a target that real plans write, from {@code target/forms.json}: what is said, and how it is evaluated. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
class TargetFormsTest {
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    @Inject
    DataSource database;

    @BeforeEach
    void organizations() {
        Service.found();
    }

    @Test
    void everyFormIsReadBackAsWrittenBeforeAndAfterItBindsAndAfterItsPlanIsAmended() throws IOException {
        JsonNode forms = forms();
        String plan = draft("900/KH-MAU");
        for (JsonNode form : forms) {
            add(plan, "targets", form.path("said").toString());
        }
        JsonNode drafted = targets(plan);
        for (int nth = 0; nth < forms.size(); nth++) {
            assertSays(forms.get(nth), drafted.get(nth));
        }

        issue(plan).statusCode(200);
        assertEquals(drafted, targets(plan));
        JsonNode issued = JSON.readTree(events(database, "plan.issued", plan).getFirst());
        Contracts.assertValid("plan/plan.issued", issued.toString());
        JsonNode contract = JSON.readTree(Contracts.example("plan/plan.issued.forms"));
        Contracts.assertValid("plan/plan.issued", contract.toString());
        for (int nth = 0; nth < forms.size(); nth++) {
            assertEquals( // what consumers test with is what is sent
                    unnamed(contract.path("targets").get(nth)),
                    unnamed(issued.path("targets").get(nth)));
        }

        List<String> renamed = new ArrayList<>();
        drafted.forEach(target -> renamed.add(
                """
                {"part": "TARGET", "id": "%s", "kind": "CHANGED", "fields": {"name": "%s, sửa"}}""".formatted(target.path("id").asText(), target.path("name").asText())));
        TargetReportersTest.amended(plan, String.join(",", renamed));
        JsonNode amended = JSON.readTree(events(database, "plan.amended", plan).getFirst());
        Contracts.assertValid("plan/plan.amended", amended.toString());
        for (int nth = 0; nth < forms.size(); nth++) {
            assertEquals(unnamed(drafted.get(nth)), unnamed(targets(plan).get(nth)));
            assertEquals(
                    unnamed(issued.path("targets").get(nth)),
                    unnamed(amended.path("targets").get(nth)));
        }
    }

    @Test
    void whatIsReadCanBeWrittenAgainWithoutAnyChange() throws IOException {
        String plan = draft("901/KH-MAU");
        for (JsonNode form : forms()) {
            String id = add(plan, "targets", form.path("said").toString());
            String path = "/api/v1/plans/" + plan + "/targets/" + id;
            patching(EDITOR, 0)
                    .body(form.path("said").toString())
                    .patch(path)
                    .then()
                    .statusCode(200);
            JsonNode once = JSON.readTree(as(EDITOR).get(path).asString());
            assertSays(form, once);
            ObjectNode again = once.deepCopy();
            again.remove(List.of("id", "version", "planId", "position", "tracked", "tracking", "reporters"));
            String copy = add(plan, "targets", again.toString());
            assertSays(
                    form,
                    JSON.readTree(as(EDITOR)
                            .get("/api/v1/plans/" + plan + "/targets/" + copy)
                            .asString()));
        }
    }

    @Test
    void anotherRatioHasAnotherValue() {
        String plan = draft("902/KH-MAU");
        String id = add(plan, "targets", """
                {"name": "Mẫu", "comparator": "=", "form": {"ratio": {"numerator": "9", "denominator": "36"}}}""");
        patching(EDITOR, 0)
                .body("""
                        {"form": {"ratio": {"numerator": "18"}}}""")
                .patch("/api/v1/plans/" + plan + "/targets/" + id)
                .then()
                .statusCode(200)
                .body("value", equalTo(50), "form.ratio.denominator", equalTo("36"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            TARGET_CONTRADICTORY       | /form/alternatives         | {"comparator": ">=", "value": 1, "form": {"alternatives": ["thuê"]}}
            TARGET_RATIO_INVALID       | /form/ratio/denominator    | {"comparator": "=", "form": {"ratio": {"numerator": "9", "denominator": "0"}}}
            VALIDATION_FAILED          | /form/ratio/numerator      | {"comparator": "=", "form": {"ratio": {"numerator": "chín", "denominator": "3"}}}
            VALIDATION_FAILED          | /levels/0/value            | {"comparator": ">=", "levels": [{"level": "COMMUNE"}]}
            VALIDATION_FAILED          | /trajectory/0/dueOn        | {"comparator": ">=", "trajectory": [{"value": 1}]}
            VALIDATION_FAILED          | /form/per/of               | {"comparator": ">=", "value": 1, "form": {"per": {"count": 10000, "of": " "}}}
            ORGANIZATION_CLASS_UNKNOWN | /reporterClass             | {"comparator": ">=", "value": 1, "reporterClass": "NOBODY"}
            TARGET_CONTRADICTORY       | /reporterClass             | {"comparator": ">=", "value": 1, "reporterClass": "NOBODY", "reporter": "H35.TANPHONG"}
            TARGET_BASE_UNKNOWN        | /implementsTargets/0       | {"comparator": ">=", "value": 1, "implementsTargets": ["01900000-0000-7000-8000-00000000dead"]}
            TARGET_BASE_UNKNOWN        | /form/reference/target     | {"comparator": "ref", "form": {"reference": {"target": "01900000-0000-7000-8000-00000000dead"}}}
            """)
    void whatContradictsItselfIsRefusedWithItsPlace(String code, String pointer, String said) {
        String plan = draft("903/KH-MAU");
        added(plan, "targets", "{\"name\": \"Mẫu\", " + said.substring(1))
                .statusCode(400)
                .body("code", equalTo(code), "errors.pointer", equalTo(List.of(pointer)));
        as(EDITOR).get("/api/v1/plans/" + plan + "/targets").then().body("items", hasSize(0));
    }

    /** Everything that was said stands there, and so does what follows from it. */
    private static void assertSays(JsonNode form, JsonNode target) {
        for (String part : List.of("said", "evaluated")) {
            for (Map.Entry<String, JsonNode> field : form.path(part).properties()) {
                assertEquals(
                        plain(field.getValue()),
                        plain(target.path(field.getKey())),
                        form.path("form").asText() + ": " + field.getKey());
            }
        }
    }

    /** Without what is absent, and without the scale of numbers: 80 is 80.0. */
    private static String plain(JsonNode value) {
        if (value.isNumber()) {
            return value.decimalValue().stripTrailingZeros().toPlainString();
        }
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(TargetFormsTest::plain)
                    .toList()
                    .toString();
        }
        if (value.isObject()) {
            Map<String, String> fields = new TreeMap<>();
            value.properties().forEach(field -> {
                if (!field.getValue().isNull()) {
                    fields.put(field.getKey(), plain(field.getValue()));
                }
            });
            return fields.toString();
        }
        return value.asText();
    }

    private static String unnamed(JsonNode target) {
        ObjectNode copy = target.deepCopy();
        copy.remove(List.of("id", "name", "version"));
        return plain(copy);
    }

    private static JsonNode forms() throws IOException {
        try (InputStream file = TargetFormsTest.class.getResourceAsStream("/target/forms.json")) {
            return JSON.readTree(file);
        }
    }

    private static JsonNode targets(String plan) throws JsonProcessingException {
        return JSON.readTree(as(EDITOR)
                        .queryParam("limit", 200)
                        .get("/api/v1/plans/" + plan + "/targets")
                        .asString())
                .path("items");
    }
}
