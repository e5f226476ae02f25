package vn.tiendo.kit.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** The attributes of a CloudEvent in binary mode (CloudEvents 1.0, Kafka protocol binding, section 3.2). */
final class CloudEventHeaders {
    private final String source;

    CloudEventHeaders(String service) {
        this.source = "/tiendo/" + service;
    }

    void write(ProducerRecord<String, byte[]> record, ResultSet row) throws SQLException {
        put(record, "ce_specversion", "1.0");
        put(record, "ce_id", row.getString("event_id"));
        put(record, "ce_type", record.topic());
        put(record, "ce_source", source);
        put(record, "ce_subject", record.key());
        put(record, "ce_time", row.getTimestamp("created_at").toInstant().toString());
        put(record, "ce_dataschema", "urn:tiendo:event:" + record.topic() + ":v1");
        put(record, "content-type", "application/json");
        put(record, "traceparent", row.getString("traceparent"));
    }

    private static void put(ProducerRecord<String, byte[]> record, String name, @Nullable String value) {
        if (value != null) {
            record.headers().add(name, value.getBytes(UTF_8));
        }
    }
}
