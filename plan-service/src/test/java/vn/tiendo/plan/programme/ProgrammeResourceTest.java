package vn.tiendo.plan.programme;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static vn.tiendo.plan.Service.ADMIN;
import static vn.tiendo.plan.Service.EDITOR;
import static vn.tiendo.plan.Service.as;
import static vn.tiendo.plan.Service.draft;
import static vn.tiendo.plan.Service.patching;
import static vn.tiendo.plan.Service.version;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.kit.test.KafkaResource;
import vn.tiendo.kit.test.PostgresResource;
import vn.tiendo.plan.Service;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
class ProgrammeResourceTest {
    private static final String PROGRAMMES = "/api/v1/programmes";
    private static final String NEW = "{\"code\": \"NQ57\", \"name\": \"Chương trình mẫu\"}";

    @BeforeEach
    void organizations() {
        Service.found();
    }

    @Test
    void anAdministratorKeepsProgrammesAndPlansBelongToThem() {
        as(EDITOR).body(NEW).post(PROGRAMMES).then().statusCode(403);
        as(ADMIN).body(NEW).post(PROGRAMMES).then().statusCode(201).header("ETag", "\"0\"");
        as(ADMIN).body(NEW).post(PROGRAMMES).then().statusCode(409).body("code", equalTo("PROGRAMME_CODE_TAKEN"));
        patching(ADMIN, 0)
                .body("{\"name\": \"Tên khác\"}")
                .patch(PROGRAMMES + "/NQ57")
                .then()
                .statusCode(200)
                .body("name", equalTo("Tên khác"), "version", equalTo(1));
        patching(ADMIN, 0).body("{}").patch(PROGRAMMES + "/NQ57").then().statusCode(412);
        as(EDITOR).get(PROGRAMMES).then().statusCode(200).body("items.code", hasItem("NQ57"));
        as(EDITOR).get(PROGRAMMES + "/NQ58").then().statusCode(404);

        String plan = draft("440/KH-MAU");
        patching(EDITOR, version(plan))
                .body("{\"programme\": \"NQ57\"}")
                .patch("/api/v1/plans/" + plan)
                .then()
                .statusCode(200)
                .body("programme", equalTo("NQ57"));
        as(EDITOR).get("/api/v1/plans?programme=NQ57").then().body("items.id", equalTo(List.of(plan)));
        patching(EDITOR, version(plan))
                .body("{\"programme\": \"NQ58\"}")
                .patch("/api/v1/plans/" + plan)
                .then()
                .statusCode(400)
                .body("code", equalTo("PROGRAMME_UNKNOWN"), "errors.pointer", equalTo(List.of("/programme")));
    }

    @Test
    void aPlanSaysWhomItIsSentToAndForWhat() {
        String plan = draft("441/KH-MAU");
        patching(EDITOR, version(plan))
                .body("""
                        {"document": {"distribution": [{"name": "UBND tỉnh", "purpose": "để báo cáo"}, {"name": "Lưu: VT"}]}}""")
                .patch("/api/v1/plans/" + plan)
                .then()
                .statusCode(200)
                .body("document.distribution.name", equalTo(List.of("UBND tỉnh", "Lưu: VT")))
                .body("document.distribution[0].purpose", equalTo("để báo cáo"));
    }
}
