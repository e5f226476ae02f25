package vn.tiendo.gateway.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.core.json.pointer.JsonPointer;
import org.junit.jupiter.api.Test;
import vn.tiendo.gateway.service.Service;

class MergedDocumentTest {
    private final MergedDocument merged = new MergedDocument();

    @Test
    void pathsOfAllServicesStandTogetherButNoneThatTheGatewayDoesNotRoute() {
        merged.add(Service.PLAN, document("/api/v1/plans", "list", "{}"));
        merged.add(Service.REPORTING, document("/api/v1/reports", "list", "{}"));
        merged.add(Service.INDICATOR, document("/q/internal", "secret", "{}"));

        JsonObject paths = merged.toJson().getJsonObject("paths");
        assertEquals(java.util.Set.of("/api/v1/plans", "/api/v1/reports"), paths.fieldNames());
    }

    @Test
    void operationIdsStayUnique() {
        merged.add(Service.PLAN, document("/api/v1/plans", "list", "{}"));
        merged.add(Service.REPORTING, document("/api/v1/reports", "list", "{}"));

        assertEquals("list", at("/paths/~1api~1v1~1plans/get/operationId"));
        assertEquals("Reportinglist", at("/paths/~1api~1v1~1reports/get/operationId"));
    }

    @Test
    void samePartIsKeptOnce() {
        String schemas = "{'Problem': {'type': 'object'}}";
        merged.add(Service.PLAN, document("/api/v1/plans", "a", schemas));
        merged.add(Service.REPORTING, document("/api/v1/reports", "b", schemas));

        assertEquals(
                new JsonObject().put("Problem", new JsonObject().put("type", "object")), at("/components/schemas"));
    }

    @Test
    void differentPartOfTheSameNameGetsThePrefixTogetherWithAllThatReferToIt() {
        merged.add(
                Service.PLAN,
                document(
                        "/api/v1/plans",
                        "a",
                        "{'Item': {'type': 'object'}, 'List': {'items': {'$ref': '#/components/schemas/Item'}}}"));
        merged.add(
                Service.REPORTING,
                document(
                        "/api/v1/reports",
                        "b",
                        "{'Item': {'type': 'string'}, 'List': {'items': {'$ref': '#/components/schemas/Item'}}}"));

        assertEquals("object", at("/components/schemas/Item/type"));
        assertEquals("string", at("/components/schemas/ReportingItem/type"));
        assertEquals("#/components/schemas/Item", at("/components/schemas/List/items/$ref"));
        assertEquals("#/components/schemas/ReportingItem", at("/components/schemas/ReportingList/items/$ref"));
        assertEquals(
                "#/components/schemas/ReportingList",
                at("/paths/~1api~1v1~1reports/get/responses/200/content/application~1json/schema/$ref"));
    }

    @Test
    void thereIsOneBearerSchemeAndRolesAreKept() {
        merged.add(Service.PLAN, document("/api/v1/plans", "a", "{}"));

        assertEquals(java.util.Set.of("bearer"), ((JsonObject) at("/components/securitySchemes")).fieldNames());
        assertEquals(
                new JsonArray().add(new JsonObject().put("bearer", new JsonArray().add("plan-editor"))),
                at("/paths/~1api~1v1~1plans/get/security"));
        assertEquals("3.1.0", at("/openapi"));
    }

    @Test
    void serviceThatIsDownIsNamed() {
        merged.add(Service.PLAN, document("/api/v1/plans", "a", "{}"));
        assertFalse(merged.toJson().containsKey("x-tiendo-missing"));

        merged.withoutPartOf(Service.REPORTING);

        assertTrue(merged.toJson().getJsonArray("x-tiendo-missing").contains("reporting"));
    }

    private Object at(String pointer) {
        return JsonPointer.from(pointer).queryJson(merged.toJson());
    }

    private static JsonObject document(String path, String operationId, String schemas) {
        return new JsonObject("""
                {'openapi': '3.1.0',
                 'paths': {'%s': {'get': {
                   'operationId': '%s',
                   'security': [{'SecurityScheme': ['plan-editor']}],
                   'responses': {'200': {'content': {'application/json': {'schema':
                     {'$ref': '#/components/schemas/List'}}}}}}}},
                 'components': {'schemas': %s, 'securitySchemes': {'SecurityScheme': {'type': 'openIdConnect'}}}}
                """.formatted(path, operationId, schemas).replace('\'', '"'));
    }
}
