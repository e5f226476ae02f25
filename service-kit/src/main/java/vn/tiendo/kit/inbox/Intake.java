package vn.tiendo.kit.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import vn.tiendo.kit.problem.Outage;

/**
 * The way of every event into a service: read, applied once, and retried while a part is down. What cannot be applied
 * goes to {@code <topic>.<service>.dlq} with its cause, and the partition moves on.
 */
@ApplicationScoped
public class Intake {
    private static final Logger LOG = Logger.getLogger(Intake.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final int ATTEMPTS = 4;

    private final Inbox inbox;
    private final CloudEventReader reader;
    private final DeadLetters deadLetters;

    Intake(Inbox inbox, CloudEventReader reader, DeadLetters deadLetters) {
        this.inbox = inbox;
        this.reader = reader;
        this.deadLetters = deadLetters;
    }

    /**
     * Hands the event to the work, in one transaction with the memory of it. The result completes when the event has
     * had its effect or lies in the dead-letter topic, so the offset may be committed then and never before.
     */
    public <T> Uni<Void> accept(
            ConsumerRecord<String, byte[]> record, Class<T> dataType, Function<Event<T>, Uni<?>> work) {
        return accept(record, dataType, Event::id, work);
    }

    /**
     * The same for a second reader of events that the service takes in already, under a name of its own: each reader
     * remembers for itself what it has seen. It needs a consumer group of its own, too.
     */
    public <T> Uni<Void> acceptFor(
            String reader, ConsumerRecord<String, byte[]> record, Class<T> dataType, Function<Event<T>, Uni<?>> work) {
        return accept(
                record, dataType, event -> UUID.nameUUIDFromBytes((reader + ":" + event.id()).getBytes(UTF_8)), work);
    }

    private <T> Uni<Void> accept(
            ConsumerRecord<String, byte[]> record,
            Class<T> dataType,
            Function<Event<T>, UUID> memory,
            Function<Event<T>, Uni<?>> work) {
        Executor sameContext = sameContext();
        return Uni.createFrom()
                .deferred(() -> {
                    Event<T> event = reader.read(record, dataType);
                    return inbox.once(memory.apply(event), () -> work.apply(event));
                })
                .runSubscriptionOn(sameContext)
                .onFailure(Outage::is)
                .invoke(failure -> LOG.warnf("%s waits, a part is away: %s", record.topic(), failure.toString()))
                .onFailure(Outage::is)
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .indefinitely()
                .onFailure(failure -> !(failure instanceof PoisonException))
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .atMost(ATTEMPTS)
                .onFailure()
                .recoverWithUni(failure -> deadLetters.bury(record, failure));
    }

    /** Retries come back on a timer's thread; the session lives on the context on which the event was delivered. */
    private static Executor sameContext() {
        Context context = Vertx.currentContext();
        return context == null ? Runnable::run : task -> context.runOnContext(ignored -> task.run());
    }
}
