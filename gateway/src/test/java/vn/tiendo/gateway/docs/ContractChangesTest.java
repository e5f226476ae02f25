package vn.tiendo.gateway.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContractChangesTest {

    @Test
    void whatBreaksCallersIsToldFirst() {
        JsonObject before = contract("/plans", "{'properties': {'name': {}, 'place': {}}, 'enum': ['A', 'B']}");
        JsonObject after = contract(
                "/tasks",
                "{'properties': {'name': {}, 'code': {}}, 'required': ['code'], 'additionalProperties': false, 'enum': ['A']}");

        assertEquals(
                List.of(
                        "BREAKING: the operation GET /plans is gone",
                        "BREAKING: the field Thing place is gone",
                        "BREAKING: the value of Thing B is gone",
                        "BREAKING: the field Thing.code is now required",
                        "the operation GET /tasks is new",
                        "the field Thing code is new"),
                new ContractChanges(before, after).sentences());
    }

    @Test
    void sameContractHasNoChanges() {
        JsonObject contract = contract("/plans", "{'properties': {'name': {}}}");

        assertEquals(List.of(), new ContractChanges(contract, contract.copy()).sentences());
    }

    private static JsonObject contract(String path, String type) {
        return new JsonObject("{'paths': {'%s': {'get': {'responses': {}}}}, 'components': {'schemas': {'Thing': %s}}}"
                .formatted(path, type)
                .replace('\'', '"'));
    }
}
