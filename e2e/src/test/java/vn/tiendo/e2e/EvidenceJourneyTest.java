package vn.tiendo.e2e;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.tiendo.devstack.Part;
import vn.tiendo.devstack.client.Answer;

/** Evidence for an item of a report, as a unit gives it and the body above reads it, through the gateway. */
class EvidenceJourneyTest {
    private static final String UNIT = "H35.TANPHONG.VHXH";
    private static final String GIVER = "reporter.vhxh";
    private static final String RECEIVER = "reviewer.tanphong";
    private static final String STRANGER = "reporter.doanket";
    private static final int FIRST_PART = 1 << 20;

    private final String report = Chain.issued(UNIT).draft(UNIT);
    private final String item = Stack.api()
            .as(GIVER)
            .get("/reports/" + report + "/items")
            .path("items")
            .path(0)
            .path("id")
            .asText();

    @Test
    void aFileThatComesInPartsIsReadInRangesByItsReceiverAndDoesNotExistForStrangers() {
        String text = text("ho so truc tuyen", 3 << 20);
        Upload upload = Upload.begin(GIVER, item, "Kết quả.txt", text.getBytes(US_ASCII));
        upload.breakOffAfter(FIRST_PART, () -> {});
        assertEquals(204, upload.resume().status());

        JsonNode given = Stack.api()
                .as(RECEIVER)
                .get("/reports/" + report + "/evidence")
                .path("items")
                .path(0);
        assertEquals(item, given.path("subject").asText());
        assertEquals("READY", given.path("state").asText());
        assertEquals(text, download(RECEIVER, upload, "bytes=0-").text());
        Answer range = download(RECEIVER, upload, "bytes=1048570-1048585");
        assertEquals(206, range.status());
        assertEquals(text.substring(1048570, 1048586), range.text());
        assertEquals(404, download(STRANGER, upload, "bytes=0-9").status());
        assertEquals(404, Stack.api().as(STRANGER).read(upload.path()).status());
    }

    @Test
    void aServiceThatDiesInTheMiddleOfAFileHasLostNothingOfWhatItSaidItHad() {
        String text = text("sau khi chet", 3 << 20);
        Upload upload = Upload.begin(GIVER, item, "a.txt", text.getBytes(US_ASCII));
        upload.breakOffAfter(FIRST_PART, () -> Stack.running().kill(Part.REPORTING));
        Stack.running().restart(Part.REPORTING);

        assertEquals(204, upload.resume().status());
        assertEquals(text, download(RECEIVER, upload, "bytes=0-").text());
    }

    @Test
    void aFileThatIsStampedSecretIsRefusedAndNothingOfItIsKept() {
        byte[] marked = "ỦY BAN NHÂN DÂN PHƯỜNG\nMẬT\nSố: 12/BC-UBND\nNội dung báo cáo\n".getBytes(UTF_8);
        long contents = Stack.count(Part.REPORTING, "select count(*) from evidence_content");
        Upload upload = Upload.begin(GIVER, item, "bao-cao.txt", marked);

        Answer refused = upload.resume();

        assertEquals("422 SECRET_MARK_REFUSED", refused.status() + " " + refused.code());
        assertEquals(404, Stack.api().as(GIVER).read(upload.path()).status());
        assertTrue(Stack.api()
                .as(RECEIVER)
                .get("/reports/" + report + "/evidence")
                .path("items")
                .isEmpty());
        assertEquals(contents, Stack.count(Part.REPORTING, "select count(*) from evidence_content"));
    }

    private static Answer download(String user, Upload upload, String range) {
        return Stack.api()
                .as(user)
                .send("GET", upload.path() + "/content", BodyPublishers.noBody(), Map.of("Range", range));
    }

    /** Lines that differ, so that no part can be taken for another. */
    private static String text(String words, int size) {
        StringBuilder text = new StringBuilder();
        for (int line = 0; text.length() < size; line++) {
            text.append(line).append(' ').append(words).append('\n');
        }
        return text.toString();
    }
}
