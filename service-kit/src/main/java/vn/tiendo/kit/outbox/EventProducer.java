package vn.tiendo.kit.outbox;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The service's one Kafka producer: idempotent, acknowledged by all replicas in sync, failing within four seconds, so
 * that a relay that cannot reach the broker gives its lock back in time.
 */
@ApplicationScoped
public class EventProducer {
    private final KafkaProducer<String, byte[]> producer;

    EventProducer(@ConfigProperty(name = "kafka.bootstrap.servers") String servers) {
        producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        servers,
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                        true,
                        ProducerConfig.LINGER_MS_CONFIG,
                        0,
                        ProducerConfig.COMPRESSION_TYPE_CONFIG,
                        "gzip",
                        ProducerConfig.MAX_BLOCK_MS_CONFIG,
                        3_000,
                        ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                        3_000,
                        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                        4_000),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** Sends; the future completes when the broker has it, or fails within four seconds. Blocks for metadata: not for event loops. */
    public CompletableFuture<Void> send(ProducerRecord<String, byte[]> record) {
        CompletableFuture<Void> acknowledged = new CompletableFuture<>();
        producer.send(record, (metadata, failure) -> {
            if (failure == null) {
                acknowledged.complete(null);
            } else {
                acknowledged.completeExceptionally(failure);
            }
        });
        return acknowledged;
    }

    @PreDestroy
    void close() {
        producer.close(Duration.ofSeconds(2));
    }
}
