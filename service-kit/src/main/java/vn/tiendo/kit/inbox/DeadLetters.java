package vn.tiendo.kit.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import vn.tiendo.kit.outbox.EventProducer;
import vn.tiendo.kit.outbox.Topics;

/** Lays events that cannot be applied aside, as they came, with the cause; {@link ReplayDeadLetters} brings them back. */
@ApplicationScoped
class DeadLetters {
    static final String ORIGIN = "tiendo_dlq_origin";
    static final String CAUSE = "tiendo_dlq_cause";
    private static final Logger LOG = Logger.getLogger(DeadLetters.class);
    private static final int MAX_CAUSE = 2_000;

    private final EventProducer producer;
    private final Topics topics;
    private final Set<String> made = ConcurrentHashMap.newKeySet();
    private final MeterRegistry metrics;
    private final String service;

    DeadLetters(
            EventProducer producer,
            Topics topics,
            MeterRegistry metrics,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.producer = producer;
        this.topics = topics;
        this.metrics = metrics;
        this.service = service;
    }

    /** Completes when the broker has the dead letter; retried for ever, since the offset is committed after it. */
    Uni<Void> bury(ConsumerRecord<String, byte[]> record, Throwable cause) {
        LOG.errorf(
                cause, "%s[%d]@%d goes to the dead-letter topic", record.topic(), record.partition(), record.offset());
        metrics.counter("tiendo.inbox.dead", "topic", record.topic()).increment();
        return Uni.createFrom()
                .completionStage(() -> send(letter(record, cause)))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .onFailure()
                .retry()
                .withBackOff(Duration.ofMillis(100), Duration.ofSeconds(5))
                .indefinitely();
    }

    private CompletionStage<Void> send(ProducerRecord<String, byte[]> letter) {
        // hardly any consumer ever needs its dead-letter topic, and no broker of ours makes topics by itself
        if (!made.contains(letter.topic())) {
            topics.requireLog(letter.topic());
            made.add(letter.topic());
        }
        return producer.send(letter);
    }

    private ProducerRecord<String, byte[]> letter(ConsumerRecord<String, byte[]> record, Throwable cause) {
        String topic = record.topic() + "." + service + ".dlq";
        ProducerRecord<String, byte[]> letter = new ProducerRecord<>(topic, record.key(), record.value());
        record.headers().forEach(letter.headers()::add);
        letter.headers().remove(ORIGIN).remove(CAUSE);
        letter.headers().add(ORIGIN, record.topic().getBytes(UTF_8));
        letter.headers().add(CAUSE, describe(cause).getBytes(UTF_8));
        return letter;
    }

    private static String describe(Throwable cause) {
        String text = cause.toString();
        return text.length() > MAX_CAUSE ? text.substring(0, MAX_CAUSE) : text;
    }
}
