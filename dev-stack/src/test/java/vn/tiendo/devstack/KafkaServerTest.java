package vn.tiendo.devstack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaServerTest {
    @TempDir
    Path directory;

    @Test
    void brokerMakesTheTopicDeliversAndEndsWhenItIsClosed() throws Exception {
        var server = KafkaServer.throwAway();
        try (server) {
            send(server, "hello", "none");
            assertEquals(3, partitions(server));
            assertEquals(List.of("hello"), received(server));
        }
        assertFalse(Ports.answers(server.port()));
        assertFalse(server.log().toFile().exists());
    }

    @Test
    void brokerTakesEveryCompression() throws Exception {
        try (var server = KafkaServer.throwAway()) {
            for (var compression : List.of("gzip", "snappy", "lz4", "zstd")) {
                send(server, "squeezed", compression);
            }
        }
    }

    @Test
    void durableBrokerKeepsItsRecordsOverARestart() throws Exception {
        int port = Ports.free();
        try (var server = KafkaServer.durable(directory, port)) {
            send(server, "kept", "none");
        }
        try (var server = KafkaServer.durable(directory, port)) {
            assertEquals(List.of("kept"), received(server));
        }
    }

    private static void send(KafkaServer server, String value, String compression) throws Exception {
        Map<String, Object> config = Map.of(
                "bootstrap.servers",
                server.bootstrapServers(),
                "compression.type",
                compression,
                // what the broker cannot read it refuses, and the client would go on trying for two minutes
                "delivery.timeout.ms",
                20_000,
                "request.timeout.ms",
                10_000);
        try (var producer = new KafkaProducer<>(config, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("note", "key", value)).get();
        }
    }

    private static int partitions(KafkaServer server) {
        try (var consumer = consumer(server)) {
            return consumer.partitionsFor("note").size();
        }
    }

    private static List<String> received(KafkaServer server) {
        try (var consumer = consumer(server)) {
            consumer.subscribe(List.of("note"));
            var deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
            while (System.nanoTime() < deadline) {
                var records = consumer.poll(Duration.ofMillis(200));
                if (!records.isEmpty()) {
                    return records.partitions().stream()
                            .flatMap(partition -> records.records(partition).stream())
                            .map(found -> found.value())
                            .toList();
                }
            }
        }
        return List.of();
    }

    private static KafkaConsumer<String, String> consumer(KafkaServer server) {
        Map<String, Object> config = Map.of(
                "bootstrap.servers", server.bootstrapServers(), "group.id", "test", "auto.offset.reset", "earliest");
        return new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer());
    }
}
