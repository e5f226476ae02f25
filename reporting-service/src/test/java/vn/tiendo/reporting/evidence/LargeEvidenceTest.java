package vn.tiendo.reporting.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.tiendo.reporting.Spine.UNIT;
import static vn.tiendo.reporting.Spine.WARD;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Random;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import vn.tiendo.kit.test.KafkaResource;
import vn.tiendo.kit.test.PostgresResource;
import vn.tiendo.kit.test.Tokens;
import vn.tiendo.reporting.Spine;

/** One PATCH of 96 MiB, made while it is sent: what the service holds of it is looked at before the end. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
class LargeEvidenceTest {
    private static final long SIZE = 96L << 20;
    /** By then every buffer that is kept for use again is there. */
    private static final long LOOK_EARLY = 40L << 20;

    private static final long LOOK_LATE = 80L << 20;
    /** Far below the forty megabytes that come in between. */
    private static final long MOST_MORE = 10L << 20;

    @Inject
    DataSource database;

    @TestHTTPResource
    URI service;

    @Test
    void aLargeFileIsNeverInMemoryAsAWhole() throws Exception {
        Spine spine = new Spine(database);
        String report = spine.draftOf(spine.planIssued("\"MONTH\""));
        String item = Spine.as("reporter", UNIT)
                .get("/api/v1/reports/" + report + "/items")
                .path("items[0].id");
        String location = Tus.begin(item, "a.png", "image/png", SIZE);
        long before = held();
        MessageDigest sent = MessageDigest.getInstance("SHA-256");
        Picture picture = new Picture();
        HttpClient client = HttpClient.newHttpClient();
        HttpResponse<Void> answer = client.send(
                HttpRequest.newBuilder(URI.create(location))
                        .header("Authorization", Tokens.bearer("reporter", UNIT))
                        .header("Tus-Resumable", "1.0.0")
                        .header("Upload-Offset", "0")
                        .header("Content-Type", "application/offset+octet-stream")
                        .method(
                                "PATCH",
                                HttpRequest.BodyPublishers.ofInputStream(() -> new DigestInputStream(picture, sent)))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
        assertEquals(204, answer.statusCode());
        long more = picture.heldLate - picture.heldEarly;
        assertTrue(more < MOST_MORE, "holds " + more + " bytes more, " + (picture.heldEarly - before) + " before");

        MessageDigest read = MessageDigest.getInstance("SHA-256");
        try (InputStream content = client.send(
                        HttpRequest.newBuilder(URI.create(location + "/content"))
                                .header("Authorization", Tokens.bearer("reviewer", WARD))
                                .build(),
                        HttpResponse.BodyHandlers.ofInputStream())
                .body()) {
            byte[] buffer = new byte[64 * 1024];
            for (int count = content.read(buffer); count >= 0; count = content.read(buffer)) {
                read.update(buffer, 0, count);
            }
        }
        String expected = HexFormat.of().formatHex(sent.digest());
        assertEquals(expected, HexFormat.of().formatHex(read.digest()));
        assertEquals(expected, Spine.as("reviewer", WARD).get(location).path("sha256"));
    }

    private static long held() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** Noise behind the head of a picture; looks at the heap once, when most of it has been asked for. */
    private static final class Picture extends InputStream {
        private final Random random = new Random(22);
        private long position;
        private long heldEarly;
        private long heldLate;

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (position >= SIZE) {
                return -1;
            }
            if (heldEarly == 0 && position > LOOK_EARLY) {
                heldEarly = held();
            }
            if (heldLate == 0 && position > LOOK_LATE) {
                heldLate = held();
            }
            byte[] part = position == 0 ? Samples.png(1_000, 22) : new byte[(int) Math.min(length, SIZE - position)];
            if (position > 0) {
                random.nextBytes(part);
            }
            System.arraycopy(part, 0, into, offset, part.length);
            position += part.length;
            return part.length;
        }
    }
}
