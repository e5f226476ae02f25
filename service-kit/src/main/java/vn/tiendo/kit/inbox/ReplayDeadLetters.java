package vn.tiendo.kit.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The operator's command: sends the events of a dead-letter topic once more to the topic they came from.
 *
 * <p>Consumers that have applied an event already drop it by its id. What was replayed is remembered by the consumer
 * group {@code tiendo-replay}, so that a second run sends only what has died since.
 */
public final class ReplayDeadLetters {
    private static final Duration QUIET = Duration.ofSeconds(5);

    private ReplayDeadLetters() {}

    /** Arguments: the broker's address and the dead-letter topic. */
    public static void main(String[] arguments) throws ExecutionException, InterruptedException {
        if (arguments.length != 2 || !arguments[1].endsWith(".dlq")) {
            System.err.println("usage: ReplayDeadLetters BOOTSTRAP_SERVERS TOPIC.CONSUMER.dlq");
            System.exit(2);
        }
        System.out.println(replay(arguments[0], arguments[1]) + " events replayed from " + arguments[1]);
    }

    /** Returns how many events were sent again; ends when the topic has been quiet for five seconds. */
    static int replay(String servers, String topic) throws ExecutionException, InterruptedException {
        Map<String, Object> consumerSettings = Map.of(
                "bootstrap.servers", servers,
                "group.id", "tiendo-replay",
                "auto.offset.reset", "earliest",
                "enable.auto.commit", "false",
                "allow.auto.create.topics", "false");
        Map<String, Object> producerSettings = Map.of("bootstrap.servers", servers, "acks", "all");
        int replayed = 0;
        try (var consumer =
                        new KafkaConsumer<>(consumerSettings, new StringDeserializer(), new ByteArrayDeserializer());
                var producer =
                        new KafkaProducer<>(producerSettings, new StringSerializer(), new ByteArraySerializer())) {
            consumer.subscribe(List.of(topic));
            ConsumerRecords<String, byte[]> batch = consumer.poll(QUIET.plus(QUIET));
            while (!batch.isEmpty()) {
                for (ConsumerRecord<String, byte[]> letter : batch) {
                    producer.send(original(letter)).get();
                    replayed++;
                }
                consumer.commitSync();
                batch = consumer.poll(QUIET);
            }
        }
        return replayed;
    }

    private static ProducerRecord<String, byte[]> original(ConsumerRecord<String, byte[]> letter) {
        Header origin = letter.headers().lastHeader(DeadLetters.ORIGIN);
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(new String(origin.value(), UTF_8), letter.key(), letter.value());
        letter.headers().forEach(record.headers()::add);
        record.headers().remove(DeadLetters.ORIGIN).remove(DeadLetters.CAUSE);
        return record;
    }
}
