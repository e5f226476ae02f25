package vn.tiendo.reporting.exchange.adapter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.address.Carrier;
import vn.tiendo.reporting.exchange.packet.PacketKind;

/** Reads receipts: {@code {"receipt": "…", "records": [{"packet", "key", "status": "REJECTED", "reason"}]}}; more is ignored. */
@ApplicationScoped
class ReceiptReader {
    private static final int LONGEST_NUMBER = 200;
    private static final int LONGEST_REASON = 1_000;

    private final ObjectMapper json;

    ReceiptReader(ObjectMapper json) {
        this.json = json;
    }

    /** An answer without a receipt that can be read is asked for again: it is not known what came of the message. */
    Answer read(Carrier.Reply reply) {
        if (reply.status() == 202) {
            return new Answer.Pending();
        }
        JsonNode body = tree(reply);
        String number =
                body.path("receipt").isTextual() ? body.path("receipt").asText().strip() : "";
        if (number.isEmpty() || number.length() > LONGEST_NUMBER) {
            return new Answer.None(ExchangeFailure.ANSWER_UNREADABLE);
        }
        List<Answer.Rejection> rejections = new ArrayList<>();
        for (JsonNode record : body.path("records")) {
            if (record.path("status").asText().equals("REJECTED")) {
                Optional<PacketKind> packet = packet(record.path("packet").asText());
                if (packet.isEmpty() || !record.path("key").isTextual()) {
                    return new Answer.None(ExchangeFailure.ANSWER_UNREADABLE);
                }
                rejections.add(
                        new Answer.Rejection(packet.get(), record.path("key").asText(), text(record.path("reason"))));
            }
        }
        return new Answer.Receipt(number, rejections);
    }

    /** Why a message as a whole is refused, as far as that is said. */
    String reason(Carrier.Reply reply) {
        JsonNode body = tree(reply);
        String said = text(body.path("reason").isMissingNode() ? body.path("detail") : body.path("reason"));
        return said == null ? "HTTP " + reply.status() : said;
    }

    private JsonNode tree(Carrier.Reply reply) {
        if (!reply.whole()) {
            return json.missingNode();
        }
        try {
            return json.readTree(reply.body().getBytes());
        } catch (IOException unreadable) {
            return json.missingNode();
        }
    }

    private static Optional<PacketKind> packet(String name) {
        return Arrays.stream(PacketKind.values())
                .filter(kind -> kind.name().equals(name))
                .findAny();
    }

    /** What others write is shown to people later: no control characters, and no more than a few lines. */
    private static @Nullable String text(JsonNode node) {
        if (!node.isTextual()) {
            return null;
        }
        String plain = node.asText().replaceAll("\\p{Cntrl}", " ").strip();
        return plain.isEmpty() ? null : plain.substring(0, Math.min(plain.length(), LONGEST_REASON));
    }
}
