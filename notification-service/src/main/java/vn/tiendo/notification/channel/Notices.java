package vn.tiendo.notification.channel;

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
import vn.tiendo.notification.preference.ChannelName;

/** The log of who was told by which channel, and what an administrator wants sent once more. */
@ApplicationScoped
class Notices {
    private static final int MOST = 10_000;
    /** Useful again from now on; the oldest go first. */
    private static final String REVIVE = """
            update notice_delivery d
               set state = 'PENDING', attempts = 0, failure = null, next_at = :now, good_until = :until
             where d.state = 'FAILED'
               and d.id in (select f.id from notice_delivery f where f.state = 'FAILED' and %s order by f.id limit :most)
            """;

    private final Mutiny.Session session;
    private final Idempotency idempotency;
    private final Audit audit;
    private final Clock clock;

    Notices(Mutiny.Session session, Idempotency idempotency, Audit audit, Clock clock) {
        this.session = session;
        this.idempotency = idempotency;
        this.audit = audit;
        this.clock = clock;
    }

    /** The newest first. */
    @WithTransaction
    Uni<Page<NoticeView>> list(
            @Nullable NoticeState state, @Nullable ChannelName channel, @Nullable UUID notification, PageRequest page) {
        List<String> after = page.after(1);
        // a state is written out, so that the index of the dead is found
        String ofState = state == null ? "" : " and d.state = '" + state.name() + "'";
        return session.createNativeQuery(
                        NoticeView.SELECT
                                + "where (cast(:channel as text) is null or d.channel = cast(:channel as text))"
                                + " and (cast(:notification as uuid) is null or d.notification_id = cast(:notification as uuid))"
                                + " and (cast(:after as uuid) is null or d.id < cast(:after as uuid))" + ofState
                                + " order by d.id desc limit :fetch",
                        Tuple.class)
                .setParameter("channel", channel == null ? null : channel.name())
                .setParameter("notification", notification)
                .setParameter("after", after.isEmpty() ? null : id(after.getFirst()))
                .setParameter("fetch", page.fetch())
                .getResultList()
                .map(rows -> rows.stream().map(NoticeView::of).toList())
                .map(views -> page.page(views, view -> List.of(view.id().toString())));
    }

    /** Of those that were given up alone; at most {@value #MOST} at once. */
    @WithTransaction
    Uni<NoticeReplayView> replay(NoticeReplay command) {
        List<UUID> ids = command.ids();
        ChannelName channel = command.channel();
        if ((ids == null) == (channel == null)) {
            throw NoticeError.NOTICE_REPLAY_AMBIGUOUS.because();
        }
        return idempotency.once(
                command,
                NoticeReplayView.class,
                () -> revive(ids, channel)
                        .call(notices -> audit.record("notices.replayed", Ids.next(), Map.of("notices", notices)))
                        .map(NoticeReplayView::new));
    }

    private Uni<Integer> revive(@Nullable List<UUID> ids, @Nullable ChannelName channel) {
        Instant now = clock.instant();
        Mutiny.MutationQuery revival = ids == null
                ? session.createNativeQuery(REVIVE.formatted("f.channel = cast(:channel as text)"))
                        .setParameter("channel", channel == null ? null : channel.name())
                : session.createNativeQuery(REVIVE.formatted("f.id = any(cast(:ids as uuid[]))"))
                        .setParameter("ids", ids.toArray(UUID[]::new));
        return revival.setParameter("now", now)
                .setParameter("until", now.plus(News.OF_USE))
                .setParameter("most", MOST)
                .executeUpdate();
    }

    private static UUID id(String cursor) {
        try {
            return UUID.fromString(cursor);
        } catch (IllegalArgumentException malformed) {
            throw CommonError.CURSOR_INVALID.because();
        }
    }
}
