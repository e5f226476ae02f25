package vn.tiendo.notification.delivery;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.audit.Audit;
import vn.tiendo.kit.id.Ids;
import vn.tiendo.kit.idempotency.Idempotency;
import vn.tiendo.kit.paging.Page;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.kit.problem.CommonError;
import vn.tiendo.notification.webhook.WebhookError;
import vn.tiendo.notification.webhook.WebhookOwners;

/** What was sent to a webhook, and what its owner wants sent besides. */
@ApplicationScoped
class Deliveries {
    static final String TEST = "webhook.test";
    private static final int MOST = 10_000;
    private static final String LIST = """
            select d.id, d.message_id, d.replay, d.type, d.subject_id, d.state, d.attempts, d.status, d.failure,
                   d.attempted_at, d.delivered_at, d.next_at, d.created_at
              from webhook_delivery d where d.webhook_id = :webhook
            """;
    /** What the webhook may be told is asked as when the log is handed out, by the readers of each event. */
    private static final String REPLAY = """
            insert into webhook_delivery (id, webhook_id, position, replay, message_id, type, subject_id, state, next_at, created_at)
            select uuid_v7(cast(:now as timestamptz)), w.id, c.position, cast(:replay as uuid), c.id, c.type, c.subject_id, 'PENDING',
                   cast(:now as timestamptz), cast(:now as timestamptz)
              from webhook w
              join change c on c.recorded_at >= :from and c.recorded_at < :to
               and (cardinality(w.types) = 0 or c.type = any(w.types))
               and (w.organization_id is null
                    or exists (select 1 from change_reader r
                                where r.position = c.position
                                  and r.organization_id in (w.organization_id, '00000000-0000-0000-0000-000000000000')))
               and (not :onlyFailed
                    or exists (select 1 from webhook_delivery f
                                where f.webhook_id = w.id and f.message_id = c.id and f.state = 'FAILED'))
             where w.id = :webhook
             order by c.position limit :most
            """;

    private final Mutiny.Session session;
    private final WebhookOwners owners;
    private final Idempotency idempotency;
    private final Audit audit;
    private final Clock clock;

    Deliveries(Mutiny.Session session, WebhookOwners owners, Idempotency idempotency, Audit audit, Clock clock) {
        this.session = session;
        this.owners = owners;
        this.idempotency = idempotency;
        this.audit = audit;
        this.clock = clock;
    }

    /** The newest first. */
    @WithTransaction
    Uni<Page<DeliveryView>> list(UUID webhook, @Nullable DeliveryState state, PageRequest page) {
        List<String> after = page.after(1);
        return owners.seen(webhook)
                .chain(() -> session.createNativeQuery(
                                LIST
                                        + " and (cast(:state as text) is null or d.state = cast(:state as text))"
                                        + " and (cast(:after as uuid) is null or d.id < cast(:after as uuid))"
                                        + " order by d.id desc limit :fetch",
                                Tuple.class)
                        .setParameter("webhook", webhook)
                        .setParameter("state", state == null ? null : state.name())
                        .setParameter("after", after.isEmpty() ? null : id(after.getFirst()))
                        .setParameter("fetch", page.fetch())
                        .getResultList())
                .map(rows -> rows.stream().map(DeliveryView::of).toList())
                .map(views -> page.page(views, view -> List.of(view.id().toString())));
    }

    /** A message that tells nothing but that messages arrive; it goes the way of all others. */
    @WithTransaction
    Uni<DeliveryView> test(UUID webhook) {
        UUID id = Ids.next();
        return idempotency.once(
                "",
                DeliveryView.class,
                () -> owners.own(webhook)
                        .chain(() -> insertTest(webhook, id))
                        .chain(() -> audit.record("webhook.tested", webhook, Map.of()))
                        .chain(() -> session.createNativeQuery(LIST + " and d.id = :id", Tuple.class)
                                .setParameter("webhook", webhook)
                                .setParameter("id", id)
                                .getSingleResult())
                        .map(DeliveryView::of));
    }

    private Uni<Integer> insertTest(UUID webhook, UUID id) {
        return session.createNativeQuery("""
                        insert into webhook_delivery (id, webhook_id, message_id, type, subject_id, state, next_at, created_at)
                        values (:id, :webhook, :id, :type, :webhook, 'PENDING', :now, :now)
                        """)
                .setParameter("id", id)
                .setParameter("webhook", webhook)
                .setParameter("type", TEST)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    /** Sends a range of the log once more, under the same message ids; all of it or, when it is too much, nothing. */
    @WithTransaction
    Uni<ReplayView> replay(UUID webhook, ReplayRange range) {
        Instant to = range.to() == null ? clock.instant() : range.to();
        if (!range.from().isBefore(to)) {
            throw WebhookError.WEBHOOK_RANGE_INVALID.at("/from");
        }
        UUID id = Ids.next();
        return idempotency.once(
                range,
                ReplayView.class,
                () -> owners.own(webhook)
                        .chain(() -> insertReplay(webhook, id, range, to))
                        .invoke(Deliveries::requireNotTooMany)
                        .call(messages ->
                                audit.record("webhook.replayed", webhook, Map.of("replay", id, "messages", messages)))
                        .map(messages -> new ReplayView(id, messages)));
    }

    private Uni<Integer> insertReplay(UUID webhook, UUID id, ReplayRange range, Instant to) {
        return session.createNativeQuery(REPLAY)
                .setParameter("webhook", webhook)
                .setParameter("replay", id)
                .setParameter("from", range.from())
                .setParameter("to", to)
                .setParameter("onlyFailed", Boolean.TRUE.equals(range.onlyFailed()))
                .setParameter("now", clock.instant())
                .setParameter("most", MOST + 1)
                .executeUpdate();
    }

    private static void requireNotTooMany(int messages) {
        if (messages > MOST) {
            throw WebhookError.WEBHOOK_RANGE_TOO_LARGE.because(MOST);
        }
    }

    private static UUID id(String cursor) {
        try {
            return UUID.fromString(cursor);
        } catch (IllegalArgumentException malformed) {
            throw CommonError.CURSOR_INVALID.because();
        }
    }
}
