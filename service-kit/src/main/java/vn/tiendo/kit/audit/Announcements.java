package vn.tiendo.kit.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What this service has announced of its own log, asked of the broker itself: after a restore neither its tables nor its
 * place in the topic tell. Blocks.
 */
@ApplicationScoped
class Announcements {
    private static final String TOPIC = "audit.sealed";
    private static final Duration POLL = Duration.ofMillis(500);
    /** Batches are announced soon after they are sealed; clocks differ, and the relay may have been away. */
    private static final Duration MARGIN = Duration.ofHours(1);

    private final String servers;
    private final String key;
    private final ObjectMapper json;

    Announcements(
            @ConfigProperty(name = "kafka.bootstrap.servers") String servers,
            @ConfigProperty(name = "quarkus.application.name") String service,
            ObjectMapper json) {
        this.servers = servers;
        this.key = AuditSeal.logId(service).toString();
        this.json = json;
    }

    /** The newest one with a number above {@code batch}, which was sealed at {@code since}; empty when there is none. */
    Optional<Announced> after(long batch, Instant since) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                servers,
                "enable.auto.commit",
                "false",
                "allow.auto.create.topics",
                "false",
                "auto.offset.reset",
                "earliest",
                "default.api.timeout.ms",
                5_000,
                "request.timeout.ms",
                4_000);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<PartitionInfo> known = consumer.partitionsFor(TOPIC);
            if (known == null || known.isEmpty()) {
                return Optional.empty();
            }
            List<TopicPartition> partitions = known.stream()
                    .map(one -> new TopicPartition(TOPIC, one.partition()))
                    .toList();
            consumer.assign(partitions);
            return newest(consumer, seek(consumer, partitions, since.minus(MARGIN)), batch);
        }
    }

    /** Goes to where reading begins, and returns where it ends, for the partitions that have something to read. */
    private static Map<TopicPartition, Long> seek(
            KafkaConsumer<String, byte[]> consumer, List<TopicPartition> partitions, Instant from) {
        Map<TopicPartition, Long> times = new HashMap<>();
        partitions.forEach(one -> times.put(one, Math.max(0, from.toEpochMilli())));
        Map<TopicPartition, OffsetAndTimestamp> begins = consumer.offsetsForTimes(times);
        Map<TopicPartition, Long> ends = new HashMap<>(consumer.endOffsets(partitions));
        for (TopicPartition partition : partitions) {
            OffsetAndTimestamp begin = begins.get(partition);
            if (begin == null) { // nothing is as young as that
                consumer.seekToEnd(List.of(partition));
                ends.remove(partition);
            } else {
                consumer.seek(partition, begin.offset());
            }
        }
        return ends;
    }

    private Optional<Announced> newest(
            KafkaConsumer<String, byte[]> consumer, Map<TopicPartition, Long> ends, long batch) {
        Optional<Announced> newest = Optional.empty();
        long above = batch;
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                Optional<Announced> one = key.equals(record.key()) ? read(record) : Optional.empty();
                if (one.isPresent() && one.get().batch() > above) {
                    above = one.get().batch();
                    newest = one;
                }
            }
        }
        return newest;
    }

    /** Empty when it is from before there were heads, or no announcement. */
    private Optional<Announced> read(ConsumerRecord<String, byte[]> record) {
        try {
            JsonNode data = json.readTree(new String(record.value(), UTF_8));
            return data.path("head").isTextual()
                    ? Optional.of(new Announced(
                            data.path("epoch").asLong(),
                            data.path("batch").asLong(),
                            data.path("head").asText()))
                    : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
