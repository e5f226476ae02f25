package vn.tiendo.kit.test;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** Sends and awaits events on the test broker. */
public final class Events {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Events() {}

    /** Sends a well-formed event under a new id and returns that id. */
    public static UUID publish(String topic, Object key, String data) {
        UUID id = UUID.randomUUID();
        publish(topic, key, data, id);
        return id;
    }

    /** Sends a well-formed event under a given id, to show what a second delivery does. */
    public static void publish(String topic, Object key, String data, UUID id) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, key.toString(), data.getBytes(UTF_8));
        Map<String, String> headers = Map.of(
                "ce_specversion",
                "1.0",
                "ce_id",
                id.toString(),
                "ce_type",
                topic,
                "ce_source",
                "/tiendo/test",
                "ce_subject",
                key.toString(),
                "ce_time",
                Instant.now().toString(),
                "content-type",
                "application/json");
        headers.forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        publish(record);
    }

    /** Sends a record as it is, well-formed or not. */
    public static void publish(ProducerRecord<String, byte[]> record) {
        Map<String, Object> settings = Map.of("bootstrap.servers", servers(), "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(record).get();
        } catch (ExecutionException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Waits for the first record of a topic, from its beginning, that fits; fails after 30 seconds. */
    public static ConsumerRecord<String, byte[]> awaitOne(
            String topic, Predicate<ConsumerRecord<String, byte[]>> fits) {
        List<ConsumerRecord<String, byte[]>> seen = new ArrayList<>();
        Map<String, Object> settings =
                Map.of("bootstrap.servers", servers(), "auto.offset.reset", "earliest", "metadata.max.age.ms", 500);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            Instant end = Instant.now().plus(PATIENCE);
            List<TopicPartition> partitions = List.of();
            while (Instant.now().isBefore(end)) {
                List<TopicPartition> now = consumer.partitionsFor(topic).stream()
                        .map(partition -> new TopicPartition(topic, partition.partition()))
                        .toList();
                if (!now.equals(partitions)) {
                    partitions = now;
                    consumer.assign(partitions);
                }
                if (partitions.isEmpty()) {
                    LockSupport.parkNanos(100_000_000L);
                    continue;
                }
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                    if (fits.test(record)) {
                        return record;
                    }
                    seen.add(record);
                }
            }
        }
        throw new AssertionError(
                "nothing that fits came on " + topic + " within " + PATIENCE + ", but " + seen.size() + " others");
    }

    /** Waits until a condition holds; fails after 30 seconds with the description. */
    public static void await(String description, Callable<Boolean> condition) {
        Instant end = Instant.now().plus(PATIENCE);
        try {
            while (!condition.call()) {
                if (Instant.now().isAfter(end)) {
                    throw new AssertionError("not within " + PATIENCE + ": " + description);
                }
                LockSupport.parkNanos(50_000_000L);
            }
        } catch (AssertionError failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String servers() {
        return ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
    }
}
