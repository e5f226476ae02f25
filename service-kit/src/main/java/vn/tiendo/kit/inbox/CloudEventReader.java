package vn.tiendo.kit.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** Reads a CloudEvent in binary mode; fields that the consumer does not declare are ignored, so producers may add some. */
@ApplicationScoped
class CloudEventReader {
    private final ObjectReader tolerant;

    CloudEventReader(ObjectMapper json) {
        this.tolerant = json.reader().without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    <T> Event<T> read(ConsumerRecord<String, byte[]> record, Class<T> dataType) {
        if (record.value() == null) {
            throw new PoisonException("the event has no data");
        }
        try {
            T data = tolerant.forType(dataType).readValue(record.value());
            if (data == null) {
                throw new PoisonException("the event's data is null");
            }
            UUID id = UUID.fromString(header(record, "ce_id"));
            Instant time = Instant.parse(header(record, "ce_time"));
            return new Event<>(id, header(record, "ce_type"), header(record, "ce_subject"), time, data);
        } catch (IOException | IllegalArgumentException | DateTimeException unreadable) {
            throw new PoisonException("the event cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        if (header == null || header.value() == null) {
            throw new PoisonException("the header " + name + " is missing");
        }
        return new String(header.value(), UTF_8);
    }
}
