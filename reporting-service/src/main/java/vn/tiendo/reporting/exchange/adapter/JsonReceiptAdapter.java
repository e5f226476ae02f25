package vn.tiendo.reporting.exchange.adapter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.address.Carrier;
import vn.tiendo.kit.address.DestinationRefused;

/**
 * JSON over HTTP, with a receipt. A message is {@code PUT} at {@code messages/{id}} below the partner's address: 200 or 201
 * carry the receipt with the records that are rejected, 202 says that it comes later, 400, 413, 415 and 422 refuse the message for
 * good. 409 does not: an attempt before this one may still be under way there. {@code GET} at the same place gives the receipt of what has arrived, and 404 of what has not.
 */
@ApplicationScoped
class JsonReceiptAdapter implements Adapter {
    static final String NAME = "JSON_RECEIPT";
    /** A receipt that names every record of a message with a reason is far smaller. */
    private static final int MOST_READ = 4 * 1024 * 1024;

    private final Carrier carrier;
    private final Credentials credentials;
    private final ReceiptReader receipts;
    private final ObjectMapper json;

    JsonReceiptAdapter(Carrier carrier, Credentials credentials, ReceiptReader receipts, ObjectMapper json) {
        this.carrier = carrier;
        this.credentials = credentials;
        this.receipts = receipts;
        this.json = json;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Answer deliver(Message message) throws InterruptedException {
        Optional<String> token = message.credential() == null
                ? Optional.empty()
                : credentials.token(message.credential(), message.baseUrl());
        if (message.credential() != null && token.isEmpty()) {
            return new Answer.None(ExchangeFailure.CREDENTIAL_MISSING);
        }
        try {
            return deliver(message, token.orElse(null));
        } catch (DestinationRefused refused) {
            return new Answer.None(
                    switch (refused.why()) {
                        case URL -> ExchangeFailure.URL_REFUSED;
                        case UNKNOWN -> ExchangeFailure.NAME_UNKNOWN;
                        case ADDRESS -> ExchangeFailure.ADDRESS_REFUSED;
                    });
        } catch (TimeoutException late) {
            return new Answer.None(ExchangeFailure.TIMEOUT);
        } catch (IOException broken) {
            return new Answer.None(ExchangeFailure.NO_CONNECTION);
        }
    }

    /** The partner may have died between accepting and the receipt, or we have before we wrote it down. */
    private Answer deliver(Message message, @Nullable String token)
            throws DestinationRefused, TimeoutException, IOException, InterruptedException {
        String url = message.baseUrl() + (message.baseUrl().endsWith("/") ? "" : "/") + "messages/" + message.id();
        if (message.attempt() > 1) {
            Carrier.Reply known = carrier.carry(letter(HttpMethod.GET, url, token, null), MOST_READ);
            if (known.status() != 404) {
                return known.status() < 300 ? receipts.read(known) : new Answer.None(failure(known.status()));
            }
        }
        Carrier.Reply reply = carrier.carry(letter(HttpMethod.PUT, url, token, body(message)), MOST_READ);
        return switch (reply.status()) {
            case 200, 201, 202 -> receipts.read(reply);
            case 400, 413, 415, 422 -> new Answer.Refused(receipts.reason(reply));
            default -> new Answer.None(failure(reply.status()));
        };
    }

    private static Carrier.Letter letter(HttpMethod method, String url, @Nullable String token, @Nullable Buffer body) {
        Map<String, String> headers = new HashMap<>(Map.of(
                "content-type", "application/json; charset=utf-8",
                "accept", "application/json",
                "user-agent", "Tiendo-Exchange/1"));
        if (token != null) {
            headers.put("authorization", "Bearer " + token);
        }
        return new Carrier.Letter(method, url, headers, body);
    }

    private static ExchangeFailure failure(int status) {
        return status == 401 || status == 403 ? ExchangeFailure.NOT_ADMITTED : ExchangeFailure.NOT_NOW;
    }

    private Buffer body(Message message) {
        ObjectNode body = json.createObjectNode()
                .put("message", message.id().toString())
                .put("sender", message.sender())
                .put("since", Long.toString(message.since()))
                .put("until", Long.toString(message.until()));
        ArrayNode records = body.putArray("records");
        message.items().forEach(item -> records.add(record(item)));
        try {
            return Buffer.buffer(json.writeValueAsBytes(body));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The mapping: here each packet as the API shows it. */
    private ObjectNode record(Message.Item item) {
        ObjectNode record = json.createObjectNode()
                .put("packet", item.packet().name())
                .put("key", item.key())
                .put("changedAt", item.changedAt().toString())
                .put("withdrawn", item.content() == null);
        if (item.content() != null) {
            record.set("content", json.valueToTree(item.content()));
        }
        return record;
    }
}
