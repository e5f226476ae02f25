package vn.tiendo.kit.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.tiendo.kit.id.Ids;
import vn.tiendo.kit.problem.CommonError;

/**
 * Events on their way out. An event is a row of the transaction that causes it: both are committed, or neither is.
 *
 * <p>Events of one key leave in the order in which they were added. An event's data that carries a {@code @Version} is
 * built after a {@code session.flush()}.
 */
@ApplicationScoped
public class Outbox {
    /** Bytes of JSON; a consumer can rely on it. */
    public static final int MAX_BYTES = 512 * 1024;

    private final Mutiny.Session session;
    private final ObjectMapper json;
    private final Clock clock;
    private final RelaySignal signal;

    Outbox(Mutiny.Session session, ObjectMapper json, Clock clock, RelaySignal signal) {
        this.session = session;
        this.json = json;
        this.clock = clock;
        this.signal = signal;
    }

    /** One event of a topic: the id of the aggregate it is about, and the state it announces. */
    public record Entry(UUID key, Object data) {}

    /** One event and its topic, for use cases that announce several things at once. */
    public record Event(String topic, UUID key, Object data) {}

    /** Adds one event; 413 when its data is larger than {@link #MAX_BYTES}. */
    public Uni<Void> add(String topic, UUID key, Object data) {
        return addAll(List.of(new Event(topic, key, data)));
    }

    /** Adds many events of one topic in one statement, in the order of the list. */
    public Uni<Void> addAll(String topic, List<Entry> entries) {
        return addAll(entries.stream()
                .map(entry -> new Event(topic, entry.key(), entry.data()))
                .toList());
    }

    /** Adds events of any topics in one statement, in the order of the list. */
    public Uni<Void> addAll(List<Event> events) {
        if (events.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        UUID[] ids = Stream.generate(Ids::next).limit(events.size()).toArray(UUID[]::new);
        String[] topics = events.stream().map(Event::topic).toArray(String[]::new);
        String[] keys = events.stream().map(event -> event.key().toString()).toArray(String[]::new);
        String[] data = events.stream().map(event -> serialize(event.data())).toArray(String[]::new);
        signal.raise();
        return session.flush()
                .chain(() -> session.createNativeQuery("""
                                insert into outbox (event_id, topic, key, data, traceparent, created_at)
                                select e.id, e.topic, e.key, e.data, cast(:traceparent as text), :now
                                  from unnest(cast(:ids as uuid[]), cast(:topics as text[]), cast(:keys as text[]),
                                              cast(:data as text[]))
                                       with ordinality as e (id, topic, key, data, position)
                                 order by e.position
                                """)
                        .setParameter("traceparent", TraceParent.current())
                        .setParameter("now", clock.instant())
                        .setParameter("ids", ids)
                        .setParameter("topics", topics)
                        .setParameter("keys", keys)
                        .setParameter("data", data)
                        .executeUpdate())
                .replaceWithVoid();
    }

    private String serialize(Object data) {
        try {
            String text = json.writeValueAsString(data);
            // a character is at most three bytes: only what could be too large is counted
            int size = text.length() > MAX_BYTES / 3 ? text.getBytes(UTF_8).length : text.length();
            if (size > MAX_BYTES) {
                throw CommonError.EVENT_TOO_LARGE.because(size, MAX_BYTES);
            }
            return text;
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException("event data is not serialisable: " + data.getClass(), unwritable);
        }
    }
}
