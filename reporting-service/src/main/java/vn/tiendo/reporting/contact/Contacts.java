package vn.tiendo.reporting.contact;

import static vn.tiendo.reporting.contact.ContactError.CONTACT_KEY_MISSING;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.seal.KeyRing;

/** Contact data, one row for what it was given for. Wrong keys stop the start rather than the first citizen. */
@Startup
@ApplicationScoped
public class Contacts {
    private final Mutiny.Session session;
    private final ContactConfig config;
    private final ObjectMapper json;
    private final Clock clock;
    private final KeyRing keys;

    Contacts(Mutiny.Session session, ContactConfig config, ObjectMapper json, Clock clock) {
        this.session = session;
        this.config = config;
        this.json = json;
        this.clock = clock;
        this.keys = new KeyRing("contact", "tiendo.contact.keys", config.keys().orElse(List.of()));
    }

    /**
     * What may be told of it.
     *
     * @param eraseAt when it is erased, or was to be
     * @param erasedAt absent while it is here
     */
    public record Kept(Instant eraseAt, @Nullable Instant erasedAt) {}

    KeyRing keys() {
        return keys;
    }

    /** Sealed, for as long as it is kept at most. 503 when the operator gave no key. */
    @WithTransaction
    public Uni<Void> keep(UUID owner, Contact contact) {
        if (keys.isEmpty()) {
            throw CONTACT_KEY_MISSING.because();
        }
        return session.flush()
                .chain(() -> session.createNativeQuery("""
                                insert into contact (owner_id, key_name, sealed, erase_at)
                                values (:owner, :key, :sealed, :eraseAt)
                                """)
                        .setParameter("owner", owner)
                        .setParameter("key", keys.current())
                        .setParameter("sealed", keys.seal(owner, write(contact)))
                        .setParameter("eraseAt", now().plus(config.keepAtMost()))
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** What it was given for is done: it is kept a while for questions, and no longer. */
    @WithTransaction
    public Uni<Void> release(UUID owner) {
        return session.flush()
                .chain(() -> session.createNativeQuery(
                                "update contact set erase_at = least(erase_at, :eraseAt) where owner_id = :owner")
                        .setParameter("eraseAt", now().plus(config.keep()))
                        .setParameter("owner", owner)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** No item where none was given, or it is erased. 503 while the key that opens it is missing. */
    @WithTransaction
    public Uni<Contact> open(UUID owner) {
        return session.createNativeQuery(
                        "select c.key_name, c.sealed from contact c where c.owner_id = :owner and c.sealed is not null",
                        Tuple.class)
                .setParameter("owner", owner)
                .getSingleResultOrNull()
                .map(row -> row == null
                        ? null
                        : open(owner, row.get("key_name", String.class), row.get("sealed", byte[].class)));
    }

    /** Of those for which any was given. */
    @WithTransaction
    public Uni<Map<UUID, Kept>> kept(Collection<UUID> owners) {
        return session.createNativeQuery("""
                        select c.owner_id, c.erase_at, c.erased_at from contact c
                         where c.owner_id = any(cast(:owners as uuid[]))
                        """, Tuple.class)
                .setParameter("owners", owners.toArray(UUID[]::new))
                .getResultList()
                .map(rows -> rows.stream()
                        .collect(Collectors.toMap(row -> row.get("owner_id", UUID.class), Contacts::kept)));
    }

    private static Kept kept(Tuple row) {
        OffsetDateTime erasedAt = row.get("erased_at", OffsetDateTime.class);
        return new Kept(
                row.get("erase_at", OffsetDateTime.class).toInstant(), erasedAt == null ? null : erasedAt.toInstant());
    }

    private Contact open(UUID owner, String key, byte[] sealed) {
        if (!keys.has(key)) {
            throw CONTACT_KEY_MISSING.because();
        }
        try {
            return json.readValue(keys.open(key, owner, sealed), Contact.class);
        } catch (IOException spoilt) {
            // its cause would quote what was read
            throw new IllegalStateException("contact data of %s is no contact data".formatted(owner));
        }
    }

    private byte[] write(Contact contact) {
        try {
            return json.writeValueAsBytes(contact);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("contact data cannot be written");
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
