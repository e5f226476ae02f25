package vn.tiendo.reporting.evidence;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.tiendo.reporting.Spine.UNIT;
import static vn.tiendo.reporting.Spine.WARD;
import static vn.tiendo.reporting.evidence.Tus.EVIDENCE;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.Response;
import io.smallrye.mutiny.Multi;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.kit.test.Events;
import vn.tiendo.kit.test.KafkaResource;
import vn.tiendo.kit.test.PostgresResource;
import vn.tiendo.reporting.Spine;
import vn.tiendo.reporting.evidence.scan.ClamServer;
import vn.tiendo.reporting.evidence.store.ObjectServer;
import vn.tiendo.reporting.evidence.store.ObjectStore;

/** An object store and a malware scanner outside: what comes of files while they are there, and while they are not. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(OutsideResource.class)
class EvidenceOutsideTest {
    private static final String PNG = "image/png";

    @Inject
    DataSource database;

    @Inject
    ObjectStore objects;

    Spine spine;
    String report;
    String item;

    static Path directory;
    static ObjectServer store;
    static int scanner;

    @BeforeAll
    static void bothAreThere() throws IOException {
        directory = ObjectServer.directory();
        scanner = Integer.getInteger(OutsideResource.SCANNER);
        startStore();
    }

    @AfterAll
    static void asForAllOthers() {
        Door.open(OutsideResource.SCANNER, scanner);
        stopStore();
    }

    @BeforeEach
    void aDraft() {
        spine = new Spine(database);
        // what other tests left behind is not for these to carry
        spine.rows("update evidence_content set place = 'MOVING', moving_until = now() + interval '1 day'"
                + " where sha256 is not null and place in ('DATABASE', 'MOVING')");
        report = spine.draftOf(spine.planIssued("\"MONTH\""));
        item = Spine.as("reporter", UNIT)
                .get("/api/v1/reports/" + report + "/items")
                .path("items[0].id");
    }

    @Test
    void whatIsTakenIsCarriedIntoTheStoreReadFromThereAndRemovedThereWithItsLastUse() {
        byte[] bytes = Samples.png(600_000, 901);
        String id = Tus.uploaded(item, "a.png", PNG, bytes);
        String key = inStore(id);
        assertTrue(store.has(key), key);
        assertEquals(
                List.of(),
                spine.rows(
                        "select 1 from evidence_chunk c join evidence e on e.content_id = c.content_id where e.id = ?",
                        UUID.fromString(id)));
        assertArrayEquals(bytes, content(id).asByteArray());
        Response part = Spine.as("reviewer", WARD)
                .header("Range", "bytes=262140-262150")
                .get(EVIDENCE + "/" + id + "/content");
        part.then().statusCode(206).header("Content-Range", "bytes 262140-262150/600000");
        assertArrayEquals(Arrays.copyOfRange(bytes, 262_140, 262_151), part.asByteArray());

        String same = Tus.uploaded(item, "b.png", PNG, bytes);
        assertEquals(key, inStore(same));
        Tus.reporter().delete(EVIDENCE + "/" + id).then().statusCode(204);
        assertArrayEquals(bytes, content(same).asByteArray());
        Tus.reporter().delete(EVIDENCE + "/" + same).then().statusCode(204);
        Events.await("the object is gone", () -> !store.has(key));

        String again = Tus.uploaded(item, "c.png", PNG, bytes);
        inStore(again);
        assertArrayEquals(bytes, content(again).asByteArray());
    }

    @Test
    void aLargeObjectIsNeverInMemoryAsAWholeOnEitherWay() throws Throwable {
        int piece = 1 << 18;
        long size = 64L << 20;
        byte[] bytes = Samples.png(piece, 905);
        MessageDigest hash = MessageDigest.getInstance("SHA-256");
        for (long sent = 0; sent < size; sent += piece) {
            hash.update(bytes);
        }
        String sha256 = HexFormat.of().formatHex(hash.digest());
        Heap out = new Heap(size);
        VertxContextSupport.subscribeAndAwait(() -> objects.put(
                "large",
                sha256,
                size,
                Multi.createFrom().range(0, (int) (size / piece)).map(number -> out.counting(bytes.clone()))));
        assertTrue(store.has("large"));
        out.assertConstant();

        Heap in = new Heap(size);
        MessageDigest read = MessageDigest.getInstance("SHA-256");
        VertxContextSupport.subscribeAndAwait(() -> objects.get("large", 0, size - 1)
                .invoke(part -> read.update(in.counting(part)))
                .onItem()
                .ignoreAsUni());
        assertEquals(sha256, HexFormat.of().formatHex(read.digest()));
        in.assertConstant();
        VertxContextSupport.subscribeAndAwait(() -> objects.remove("large"));
        VertxContextSupport.subscribeAndAwait(() -> objects.remove("large"));
        assertFalse(store.has("large"));
    }

    @Test
    void whileTheStoreIsAwayUploadsGoOnAndReadersAreToldToComeBack() throws IOException {
        String there = Tus.uploaded(item, "a.png", PNG, Samples.png(300_000, 902));
        inStore(there);
        stopStore();
        content(there)
                .then()
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .header("Content-Disposition", nullValue())
                .body("code", equalTo("EVIDENCE_STORE_AWAY"));

        byte[] bytes = Samples.png(300_000, 903);
        String here = Tus.uploaded(item, "b.png", PNG, bytes);
        Events.await("it was tried", () -> places(here).equals(List.of("MOVING")));
        assertArrayEquals(bytes, content(here).asByteArray());

        startStore();
        content(there).then().statusCode(200);
        inStore(here);
        assertArrayEquals(bytes, content(here).asByteArray());
    }

    @Test
    void anInfectedFileIsRefusedAndLeavesNothingButAnEntryInTheActivityLog() {
        byte[] eicar = ClamServer.EICAR.getBytes(US_ASCII);
        String location = Tus.begin(item, "a.txt", "text/plain", eicar.length);
        Tus.patch(location, 0, eicar).then().statusCode(422).body("code", equalTo("EVIDENCE_INFECTED"));
        Tus.reporter().head(location).then().statusCode(404);
        assertEquals(List.of("EVIDENCE_INFECTED"), refusals(Tus.id(location)));
        assertEquals(
                List.of(),
                spine.rows("select 1 from evidence_content c where not exists"
                        + " (select 1 from evidence e where e.content_id = c.id)"));
    }

    @Test
    void whileTheScannerIsAwayFilesWaitAndTheReportThatTheyBelongToDoesNotGoOutWithoutThem() throws IOException {
        spine.answer(UNIT, report, 0, "{\"answer\":\"NIL\"}").then().statusCode(200);
        Door.shut(OutsideResource.SCANNER);
        byte[] bytes = Samples.png(5_000, 904);
        String clean = Tus.uploaded(item, "a.png", PNG, bytes);
        String infected = Tus.uploaded(item, "b.txt", "text/plain", ClamServer.EICAR.getBytes(US_ASCII));
        for (String id : List.of(clean, infected)) {
            Spine.as("reporter", UNIT)
                    .get(EVIDENCE + "/" + id)
                    .then()
                    .body("state", equalTo("SCANNING"))
                    .body("type", nullValue())
                    .body("expiresAt", nullValue());
            content(id).then().statusCode(409).body("code", equalTo("EVIDENCE_UNFINISHED"));
        }
        submit().then().statusCode(409).body("code", equalTo("EVIDENCE_NOT_SCANNED"));

        Door.open(OutsideResource.SCANNER, scanner);
        Events.await("the clean one is taken", () -> states(clean).equals(List.of("READY")));
        Events.await("the other one goes", () -> states(infected).isEmpty());
        assertEquals(List.of("EVIDENCE_INFECTED"), refusals(infected));
        assertArrayEquals(bytes, content(clean).asByteArray());
        submit().then().statusCode(200);
    }

    /** Looks at what is held, twice while bytes go by. */
    private static final class Heap {
        private final long size;
        private long gone;
        private long early;
        private long late;

        Heap(long size) {
            this.size = size;
        }

        byte[] counting(byte[] bytes) {
            gone += bytes.length;
            if (early == 0 && gone > size / 4) {
                early = held();
            }
            if (late == 0 && gone > size * 7 / 8) {
                late = held();
            }
            return bytes;
        }

        void assertConstant() {
            assertTrue(late - early < size * 5 / 16, "holds " + (late - early) + " bytes more");
        }

        private static long held() {
            System.gc();
            return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        }
    }

    private static void startStore() throws IOException {
        store = ObjectServer.start(directory);
        Door.open(OutsideResource.STORE, store.port());
    }

    private static void stopStore() {
        Door.shut(OutsideResource.STORE);
        store.close();
    }

    private Response submit() {
        String version =
                Spine.as("reporter", UNIT).get("/api/v1/reports/" + report).header("ETag");
        return Spine.as(Set.of("reporter", "report-approver"), UNIT)
                .header("If-Match", version)
                .body("")
                .post("/api/v1/reports/" + report + "/submit");
    }

    /** The key of its object, once it is there alone; an attempt that failed is made again at once. */
    private String inStore(String id) {
        Events.await("it is in the store", () -> {
            spine.rows(
                    "update evidence_content c set moving_until = null from evidence e"
                            + " where e.content_id = c.id and c.place = 'MOVING' and e.id = ?",
                    UUID.fromString(id));
            return places(id).equals(List.of("STORE"));
        });
        return spine.rows(
                        "select c.object_key from evidence_content c join evidence e on e.content_id = c.id"
                                + " where e.id = ?",
                        UUID.fromString(id))
                .getFirst();
    }

    private List<String> places(String id) {
        return spine.rows(
                "select c.place from evidence_content c join evidence e on e.content_id = c.id where e.id = ?",
                UUID.fromString(id));
    }

    private List<String> states(String id) {
        return spine.rows("select state from evidence where id = ?", UUID.fromString(id));
    }

    private List<String> refusals(String id) {
        return spine.rows(
                "select cast(content as jsonb) -> 'facts' ->> 'code' from audit_entry"
                        + " where action = 'evidence.refuse' and subject = ?",
                UUID.fromString(id));
    }

    private static Response content(String id) {
        return Spine.as("reviewer", WARD).get(EVIDENCE + "/" + id + "/content");
    }
}
