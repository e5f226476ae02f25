package vn.tiendo.reporting.evidence;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.tiendo.reporting.Spine.UNIT;
import static vn.tiendo.reporting.Spine.WARD;
import static vn.tiendo.reporting.evidence.Tus.EVIDENCE;
import static vn.tiendo.reporting.evidence.Tus.base64;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.kit.test.Contracts;
import vn.tiendo.kit.test.DemoOrganizations;
import vn.tiendo.kit.test.Events;
import vn.tiendo.kit.test.KafkaResource;
import vn.tiendo.kit.test.PostgresResource;
import vn.tiendo.reporting.Spine;

/** The division must remedy what the department of science found; plan-service says how far that is. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(OutsideResource.class)
class FindingEvidenceTest {
    private static final String INSPECTOR = "H35.KHCN";
    private static final String PNG = "image/png";

    @Inject
    DataSource database;

    Spine spine;
    UUID finding;

    @BeforeEach
    void aFindingThatIsOwed() {
        spine = new Spine(database);
        spine.rows("update evidence set expires_at = now() - interval '1 minute' where state = 'UPLOADING'");
        finding = UUID.randomUUID();
        concluded(finding);
    }

    @Test
    void theExamplesOfTheContractsAreUnderstood() {
        String concluded = Contracts.example("plan/inspection.concluded");
        UUID told = UUID.fromString(JsonPath.from(concluded).getString("findings[0].id"));
        Events.publish("inspection.concluded", JsonPath.from(concluded).getString("id"), concluded);
        Events.publish("finding.remedied", told, Contracts.example("plan/finding.remedied"));
        awaitStatus(told, "ANSWERED");
    }

    @Test
    void whatTheAnswerNamesStaysForGood() {
        String proof = uploaded(1);
        list(UNIT).then().statusCode(200).body("items.id", contains(proof));
        moved(2, "ANSWERED", proof);

        begin().then().statusCode(409).body("code", equalTo("FINDING_NOT_OWED"));
        delete(proof).then().statusCode(409).body("code", equalTo("FINDING_NOT_OWED"));

        moved(3, "RETURNED", proof);
        delete(proof).then().statusCode(204);
        list(UNIT).then().body("items", empty());
        assertEquals(List.of("1"), bytesOf(proof));
    }

    @Test
    void whatWasTakenAwayBeforeTheNewsOfTheAnswerCameIsBackWithIt() {
        String named = uploaded(2);
        delete(named).then().statusCode(204);
        moved(2, "ANSWERED", named);
        list(UNIT).then().body("items.id", contains(named)).body("items[0].state", equalTo("READY"));
    }

    @Test
    void whatWasTakenAwayAndNeverNamedGoesWithItsBytes() {
        String mistake = uploaded(3);
        delete(mistake).then().statusCode(204);
        spine.rows(
                "update evidence set expires_at = now() - interval '1 minute' where id = ?", UUID.fromString(mistake));
        Events.await(
                "the sweep",
                () -> spine.rows("select 1 from evidence where id = ?", UUID.fromString(mistake))
                        .isEmpty());
        assertEquals(List.of(), bytesOf(mistake));
    }

    @Test
    void whatStillWaitsForTheScannerWhenTheAnswerComesIsKeptAndTakenAfterwards() {
        String named = OutsideResource.withoutScanner(() -> {
            String waiting = uploaded(7);
            moved(2, "ANSWERED", waiting);
            assertEquals(List.of("SCANNING"), stateOf(waiting));
            return waiting;
        });
        Events.await("it is taken", () -> stateOf(named).equals(List.of("READY")));
        assertEquals(
                List.of("t"),
                spine.rows("select handed_in_at is not null from evidence where id = ?", UUID.fromString(named)));
        list(INSPECTOR).then().body("items.id", contains(named));
    }

    @Test
    void whatIsTakenAwayBeforeItCouldBeScannedIsNotBackWithTheNextAnswer() {
        OutsideResource.withoutScanner(() -> {
            String named = uploaded(8);
            moved(2, "ANSWERED", named);
            moved(3, "RETURNED", named);
            delete(named).then().statusCode(204);
            moved(4, "ANSWERED", named);
            assertEquals(List.of(), stateOf(named));
            return named;
        });
    }

    @Test
    void newsThatIsOlderThanWhatIsKnownChangesNothing() {
        String proof = uploaded(4);
        moved(5, "RETURNED");
        UUID last = UUID.randomUUID();
        Events.publish("finding.remedied", finding, says(finding, 4, "ANSWERED", proof));
        Events.publish("finding.remedied", finding, says(last, 1, "OPEN")); // same key: one after the other
        awaitStatus(last, "OPEN");
        assertEquals(List.of("RETURNED"), status(finding));
        assertEquals(
                List.of(),
                spine.rows("select 1 from evidence where handed_in_at is not null and id = ?", UUID.fromString(proof)));
    }

    @ParameterizedTest
    @ValueSource(strings = {UNIT, WARD, "H35", INSPECTOR})
    void theOwnerTheInspectingBodyAndThoseAboveSeeIt(String organization) {
        String proof = uploaded(5);
        list(organization).then().statusCode(200).body("items.id", contains(proof));
        Tus.plain("reporter", organization)
                .get(EVIDENCE + "/" + proof + "/content")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest(name = "{0} of {1}: {2} {3}")
    @CsvSource({
        "reporter, H35.TANPHONG, 403, FINDING_NOT_OWNER",
        "reporter, H35.KHCN, 403, FINDING_NOT_OWNER",
        "inspector, H35.KHCN, 403, FORBIDDEN",
        "reviewer, H35.TANPHONG.VHXH, 403, FORBIDDEN",
        "reporter, H35.DOANKET, 404, NOT_FOUND",
    })
    void onlyTheOwnerProves(String role, String organization, int status, String code) {
        begin(role, organization).then().statusCode(status).body("code", equalTo(code));
    }

    @Test
    void toStrangersThereIsNothing() {
        String proof = uploaded(6);
        list("H35.DOANKET").then().statusCode(404);
        Tus.plain("reporter", "H35.DOANKET").get(EVIDENCE + "/" + proof).then().statusCode(404);
    }

    private String uploaded(int seed) {
        byte[] bytes = Samples.png(1_000, 700 + seed);
        String location = begin("reporter", UNIT, bytes.length)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        Tus.patch(location, 0, bytes).then().statusCode(204);
        return Tus.id(location);
    }

    private Response begin() {
        return begin("reporter", UNIT);
    }

    private Response begin(String role, String organization) {
        return begin(role, organization, 1_000);
    }

    private Response begin(String role, String organization, long length) {
        String metadata = "filename %s,filetype %s,finding %s"
                .formatted(base64("a.png"), base64(PNG), base64(finding.toString()));
        return Tus.as(role, organization)
                .header("Upload-Length", length)
                .header("Upload-Metadata", metadata)
                .post(EVIDENCE);
    }

    private Response list(String organization) {
        return Tus.plain("reporter", organization).get(EVIDENCE + "/findings/" + finding);
    }

    private static Response delete(String evidence) {
        return Tus.reporter().delete(EVIDENCE + "/" + evidence);
    }

    private List<String> bytesOf(String evidence) {
        return spine.rows(
                "select 1 from evidence e join evidence_content c on c.id = e.content_id where e.id = ?",
                UUID.fromString(evidence));
    }

    private List<String> stateOf(String evidence) {
        return spine.rows("select state from evidence where id = ?", UUID.fromString(evidence));
    }

    private void concluded(UUID one) {
        UUID inspection = UUID.randomUUID();
        String data = """
                {"id":"%s","version":3,"kind":"PERIODIC","bodyKind":"INSPECTORATE","inspectorId":"%s",
                 "legalBasis":"Quyết định mẫu","startsOn":"2026-09-01","endsOn":"2026-09-12","inspectedIds":["%s"],
                 "concludedAt":"2026-09-25T03:00:00Z","findings":[%s]}
                """.formatted(
                        inspection, DemoOrganizations.id(INSPECTOR), DemoOrganizations.id(UNIT), says(one, 1, "OPEN"));
        Contracts.assertValid("plan/inspection.concluded", data);
        Events.publish("inspection.concluded", inspection, data);
        awaitStatus(one, "OPEN");
    }

    private void moved(long version, String status, String... evidence) {
        String data = says(finding, version, status, evidence);
        Contracts.assertValid("plan/finding.remedied", data);
        Events.publish("finding.remedied", finding, data);
        awaitStatus(finding, status);
    }

    private static String says(UUID one, long version, String status, String... evidence) {
        String named = Arrays.stream(evidence).map("{\"id\":\"%s\"}"::formatted).collect(Collectors.joining(","));
        return """
                {"id":"%s","version":%d,"inspectionId":"%s","inspectorId":"%s","legalBasis":"Quyết định mẫu","number":1,
                 "status":"%s","severity":"MAJOR","ownerId":"%s","nominalDueOn":"2035-06-30",
                 "dueAt":"2035-06-30T17:00:00Z","evidence":[%s]}
                """.formatted(
                        one,
                        version,
                        UUID.randomUUID(),
                        DemoOrganizations.id(INSPECTOR),
                        status,
                        DemoOrganizations.id(UNIT),
                        named);
    }

    private void awaitStatus(UUID one, String status) {
        Events.await("the finding is " + status, () -> status(one).equals(List.of(status)));
    }

    private List<String> status(UUID one) {
        return spine.rows("select status from finding_copy where id = ?", one);
    }
}
