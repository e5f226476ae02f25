package vn.tiendo.reporting.exchange.adapter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.kit.address.Carrier;
import vn.tiendo.reporting.exchange.packet.PacketKind;

class ReceiptReaderTest {
    private static final Answer UNREADABLE = new Answer.None(ExchangeFailure.ANSWER_UNREADABLE);

    private final ReceiptReader reader = new ReceiptReader(new ObjectMapper());

    @Test
    void whatIsNotRejectedIsAccepted() {
        assertEquals(
                new Answer.Receipt("BN-7", List.of(new Answer.Rejection(PacketKind.DATA, "k1", "Thiếu mã đơn vị"))),
                read("""
                        {"receipt":" BN-7 ","at":"2026-11-22","records":[
                         {"packet":"DATA","key":"k1","status":"REJECTED","reason":"Thiếu mã\\nđơn vị"},
                         {"packet":"DATA","key":"k2","status":"ACCEPTED"},
                         {"packet":"NEWS","key":"k3","status":"ACCEPTED"}]}
                        """));
        assertEquals(new Answer.Receipt("BN-8", List.of()), read("{\"receipt\":\"BN-8\"}"));
    }

    /** It is not known what came of the message, so it is asked again. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ok",
                "{",
                "[]",
                "null",
                "{}",
                "{\"receipt\":null}",
                "{\"receipt\":7}",
                "{\"receipt\":\" \"}",
                "{\"receipt\":\"BN-9\",\"records\":[{\"packet\":\"NEWS\",\"key\":\"k\",\"status\":\"REJECTED\"}]}",
                "{\"receipt\":\"BN-9\",\"records\":[{\"packet\":\"DATA\",\"status\":\"REJECTED\"}]}"
            })
    void whatDoesNotSayWhatWasRejectedIsNoReceipt(String body) {
        assertEquals(UNREADABLE, read(body));
    }

    @Test
    void receiptMayComeLater() {
        assertEquals(
                new Answer.Pending(), reader.read(new Carrier.Reply(202, Buffer.buffer("{\"receipt\":\"no\"}"), true)));
    }

    @Test
    void reasonsAreShortAndWithoutControlCharacters() {
        assertEquals("Kỳ đã khóa", reason("{\"reason\":\"Kỳ\\u0007đã\\tkhóa\"}"));
        assertEquals("Kỳ đã khóa", reason("{\"detail\":\"Kỳ đã khóa\"}"));
        assertEquals("HTTP 422", reason("<html>"));
        assertEquals(1_000, reason("{\"reason\":\"" + "a".repeat(5_000) + "\"}").length());
    }

    private Answer read(String body) {
        return reader.read(new Carrier.Reply(200, Buffer.buffer(body), true));
    }

    private String reason(String body) {
        return reader.reason(new Carrier.Reply(422, Buffer.buffer(body), true));
    }
}
