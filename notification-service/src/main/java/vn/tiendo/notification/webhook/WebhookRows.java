package vn.tiendo.notification.webhook;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.tiendo.kit.id.Ids;

/** Writes the rows of webhooks; joins the transaction of the use case. */
@ApplicationScoped
class WebhookRows {
    /** How long two secrets sign. */
    private static final Duration OVERLAP = Duration.ofHours(24);

    private final Mutiny.Session session;
    private final WebhookSecrets secrets;
    private final Clock clock;

    WebhookRows(Mutiny.Session session, WebhookSecrets secrets, Clock clock) {
        this.session = session;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** It is told what comes from now on. */
    Uni<UUID> insert(WebhookText text, Reach reach, Secret secret, String owner) {
        UUID id = Ids.next();
        SealedSecret sealed = secrets.seal(id, secret);
        return session.createNativeQuery("""
                        insert into webhook (id, version, owner, home_id, url, types, organization_id, ordered, description,
                                             state, secret, secret_key, after_position, created_at)
                        values (:id, 0, :owner, :home, :url, cast(:types as text[]), cast(:organization as uuid), :ordered,
                                nullif(:description, ''), 'ACTIVE', :secret, :key,
                                (select coalesce(max(position), 0) from change), :now)
                        """)
                .setParameter("id", id)
                .setParameter("owner", owner)
                .setParameter("home", reach.home())
                .setParameter("url", text.url())
                .setParameter("types", text.types().toArray(String[]::new))
                .setParameter(
                        "organization",
                        reach.organization() == null
                                ? null
                                : reach.organization().toString())
                .setParameter("ordered", text.ordered())
                .setParameter("description", text.description() == null ? "" : text.description())
                .setParameter("secret", sealed.bytes())
                .setParameter("key", sealed.key())
                .setParameter("now", clock.instant())
                .executeUpdate()
                .replaceWith(id);
    }

    Uni<Void> update(UUID id, WebhookText text) {
        return session.createNativeQuery("""
                        update webhook set version = version + 1, url = :url, types = cast(:types as text[]),
                               ordered = :ordered, description = nullif(:description, '')
                         where id = :id
                        """)
                .setParameter("id", id)
                .setParameter("url", text.url())
                .setParameter("types", text.types().toArray(String[]::new))
                .setParameter("ordered", text.ordered())
                .setParameter("description", text.description() == null ? "" : text.description())
                .executeUpdate()
                .replaceWithVoid();
    }

    /** With it goes what was on its way. */
    Uni<Void> delete(UUID id) {
        return one("delete from webhook where id = :id", id);
    }

    Uni<Void> pause(UUID id) {
        return one("update webhook set version = version + 1, state = 'PAUSED', reason = 'ASKED' where id = :id", id);
    }

    Uni<Void> resume(UUID id) {
        return one(
                "update webhook set version = version + 1, state = 'ACTIVE', reason = null, failures = 0,"
                        + " failing_since = null, rests_until = null where id = :id",
                id);
    }

    Uni<Void> rotate(UUID id, Secret secret) {
        SealedSecret sealed = secrets.seal(id, secret);
        return session.createNativeQuery("""
                        update webhook set version = version + 1, previous_secret = secret, previous_secret_key = secret_key,
                               secret = :secret, secret_key = :key, previous_until = :until
                         where id = :id
                        """)
                .setParameter("id", id)
                .setParameter("secret", sealed.bytes())
                .setParameter("key", sealed.key())
                .setParameter("until", clock.instant().plus(OVERLAP))
                .executeUpdate()
                .replaceWithVoid();
    }

    private Uni<Void> one(String sql, UUID id) {
        return session.createNativeQuery(sql)
                .setParameter("id", id)
                .executeUpdate()
                .replaceWithVoid();
    }
}
