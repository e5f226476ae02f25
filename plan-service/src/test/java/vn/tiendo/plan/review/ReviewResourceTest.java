package vn.tiendo.plan.review;

import static org.hamcrest.Matchers.equalTo;
import static vn.tiendo.plan.Service.EDITOR;
import static vn.tiendo.plan.Service.as;
import static vn.tiendo.plan.Service.draft;
import static vn.tiendo.plan.Service.issue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.kit.test.KafkaResource;
import vn.tiendo.kit.test.PostgresResource;
import vn.tiendo.kit.test.Tokens;
import vn.tiendo.plan.Service;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
class ReviewResourceTest {
    @BeforeEach
    void organizations() {
        Service.found();
    }

    @Test
    void aPlanOrdersTheReviewOfAnOlderOneAndKeepsWhatItCameTo() {
        String older = draft("450/KH-MAU");
        issue(older).statusCode(200);
        String reviews = "/api/v1/plans/" + draft("451/KH-MAU") + "/reviews";
        String order = "{\"plan\": \"" + older + "\", \"dueOn\": \"2026-12-31\"}";
        String review = as(EDITOR)
                .body(order)
                .post(reviews)
                .then()
                .statusCode(201)
                .body("reviewed.number", equalTo("450/KH-MAU"), "outcome", equalTo(null))
                .extract()
                .path("id");
        as(EDITOR).body(order).post(reviews).then().statusCode(409).body("code", equalTo("REVIEW_ORDERED_ALREADY"));
        as(EDITOR)
                .body("{\"plan\": \"01900000-0000-7000-8000-00000000ffff\"}")
                .post(reviews)
                .then()
                .statusCode(400)
                .body("code", equalTo("REVIEW_PLAN_UNKNOWN"));
        String conclude = reviews + "/" + review + "/conclude";
        String kept = "{\"outcome\": \"KEPT\", \"concludedOn\": \"2026-11-01\", \"note\": \"còn phù hợp\"}";
        as(EDITOR).body(kept).post(conclude).then().statusCode(428);
        as(EDITOR)
                .header("If-Match", "\"0\"")
                .body(kept)
                .post(conclude)
                .then()
                .statusCode(200)
                .body("outcome", equalTo("KEPT"), "concludedOn", equalTo("2026-11-01"));
        as(EDITOR)
                .header("If-Match", "\"1\"")
                .body(kept)
                .post(conclude)
                .then()
                .statusCode(409)
                .body("code", equalTo("REVIEW_CONCLUDED"));
        as(EDITOR).get(reviews).then().body("items.id", equalTo(List.of(review)));
        as(Tokens.bearer("plan-editor", Service.OTHER_WARD)).get(reviews).then().statusCode(404);
        as(Tokens.bearer("plan-editor", Service.PROVINCE))
                .body(order)
                .post(reviews)
                .then()
                .statusCode(403);
    }
}
