package vn.tiendo.kit.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.api.trace.Span;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.tiendo.kit.id.Ids;

/**
 * The activity log: who did what to which thing, when. An entry is a row of the transaction of the write it records;
 * {@link AuditSeal} makes it tamper-evident. Facts hold ids, codes and states, never personal data.
 */
@ApplicationScoped
public class Audit {
    private static final String PERSONAL_DATA = "personalData";

    private final Mutiny.Session session;
    private final ObjectMapper json;
    private final Clock clock;
    private final Actors actors;

    Audit(Mutiny.Session session, ObjectMapper json, Clock clock, Actors actors) {
        this.session = session;
        this.json = json;
        this.clock = clock;
        this.actors = actors;
    }

    /** Records one write on one thing, in the open transaction. */
    public Uni<Void> record(String action, UUID subject, Map<String, ?> facts) {
        UUID id = Ids.next();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Actors.Actor actor = actors.current();
        return session.flush()
                .chain(() -> session.createNativeQuery("""
                                insert into audit_entry (id, at, actor, action, subject, content, personal_data)
                                values (:id, :at, :actor, :action, :subject, :content, :personal)
                                """)
                        .setParameter("id", id)
                        .setParameter("at", now)
                        .setParameter("actor", actor.id())
                        .setParameter("action", action)
                        .setParameter("subject", subject)
                        .setParameter("content", content(id, now, actor, action, subject, facts))
                        .setParameter("personal", Boolean.TRUE.equals(facts.get(PERSONAL_DATA)))
                        .executeUpdate())
                .replaceWithVoid();
    }

    /**
     * Records that somebody saw personal data of this thing: who had whose number must be answerable (Law 91/2025). What
     * was seen is no part of it.
     */
    public Uni<Void> recordRead(String action, UUID subject) {
        return record(action, subject, Map.of(PERSONAL_DATA, true));
    }

    /** What is sealed: the whole entry as one text with sorted keys. */
    private String content(
            UUID id, Instant now, Actors.Actor actor, String action, UUID subject, Map<String, ?> facts) {
        Map<String, Object> entry = new TreeMap<>();
        entry.put("id", id);
        entry.put("at", now);
        entry.put("actor", actor.id());
        entry.put("organization", actor.organization());
        entry.put("roles", actor.roles().stream().sorted().toList());
        entry.put("action", action);
        entry.put("subject", subject);
        entry.put("facts", new TreeMap<>(facts));
        if (Span.current().getSpanContext().isValid()) {
            entry.put("traceId", Span.current().getSpanContext().getTraceId());
        }
        try {
            return json.writeValueAsString(entry);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException("audit facts are not serialisable", unwritable);
        }
    }
}
