package vn.tiendo.notification.preference;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.audit.Audit;
import vn.tiendo.kit.etag.Version;
import vn.tiendo.kit.id.Ids;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.notification.inbox.NotificationKind;

/** The caller's own preferences, and nobody else's. */
@ApplicationScoped
class Preferences {
    private static final List<ChannelName> CHANNELS = List.of(ChannelName.EMAIL, ChannelName.SHORT_MESSAGE);

    private final Mutiny.Session session;
    private final Audit audit;

    Preferences(Mutiny.Session session, Audit audit) {
        this.session = session;
        this.audit = audit;
    }

    /** What holds for each channel, said or not. */
    @WithTransaction
    Uni<PreferenceView> get(OrgScope scope) {
        return session.createNativeQuery("""
                        select p.version, p.language, c.channel, c.wanted, array_to_string(c.quiet, ' ') as quiet
                          from notification_preference p
                          left join channel_preference c on c.preference_id = p.id
                         where p.subject = :subject
                        """, Tuple.class)
                .setParameter("subject", scope.subject())
                .getResultList()
                .map(Preferences::view);
    }

    /** All of them at once: a channel that is not named is as if nothing had been said. */
    @WithTransaction
    Uni<PreferenceView> put(
            NoticeLanguage language, List<ChannelPreference> channels, @Nullable Version expected, OrgScope scope) {
        requireEachOnce(channels);
        return lock(scope)
                .invoke(version -> Version.require(expected, version))
                .chain(() -> keep(language, scope))
                .chain(id -> replace(id, channels)
                        .chain(() ->
                                audit.record("notification-preference.set", id, Map.of("channels", channels.size()))))
                .chain(() -> get(scope));
    }

    /** The version that holds; two who say it for the first time at once queue at the advisory lock. */
    private Uni<Long> lock(OrgScope scope) {
        return session.createNativeQuery(
                        "select cast(pg_advisory_xact_lock(hashtextextended(cast(:subject as text), 70)) as text)",
                        String.class)
                .setParameter("subject", scope.subject())
                .getSingleResult()
                .chain(() -> session.createNativeQuery(
                                "select coalesce(max(version), 0) from notification_preference where subject = :subject",
                                Long.class)
                        .setParameter("subject", scope.subject())
                        .getSingleResult());
    }

    private Uni<UUID> keep(NoticeLanguage language, OrgScope scope) {
        return session.createNativeQuery("""
                        insert into notification_preference (id, subject, version, language)
                        values (:id, :subject, 1, :language)
                        on conflict (subject) do update
                          set version = notification_preference.version + 1, language = excluded.language
                        returning id
                        """, UUID.class)
                .setParameter("id", Ids.next())
                .setParameter("subject", scope.subject())
                .setParameter("language", language.name())
                .getSingleResult();
    }

    private Uni<Void> replace(UUID id, List<ChannelPreference> channels) {
        return session.createNativeQuery("delete from channel_preference where preference_id = :id")
                .setParameter("id", id)
                .executeUpdate()
                .chain(() -> session.createNativeQuery("""
                                insert into channel_preference (preference_id, channel, wanted, quiet)
                                select :id, channel, wanted, string_to_array(quiet, ' ')
                                  from unnest(cast(:channels as text[]), cast(cast(:wanted as text[]) as boolean[]), cast(:quiet as text[]))
                                       as said (channel, wanted, quiet)
                                """)
                        .setParameter("id", id)
                        .setParameter(
                                "channels",
                                channels.stream()
                                        .map(one -> one.channel().name())
                                        .toArray(String[]::new))
                        .setParameter(
                                "wanted",
                                channels.stream()
                                        .map(one -> one.wanted().toString())
                                        .toArray(String[]::new))
                        .setParameter(
                                "quiet",
                                channels.stream().map(Preferences::words).toArray(String[]::new))
                        .executeUpdate())
                .replaceWithVoid();
    }

    private static String words(ChannelPreference preference) {
        return String.join(
                " ",
                preference.quiet().stream()
                        .map(NotificationKind::name)
                        .distinct()
                        .sorted()
                        .toList());
    }

    private static void requireEachOnce(List<ChannelPreference> channels) {
        Set<ChannelName> named = new HashSet<>();
        for (int i = 0; i < channels.size(); i++) {
            ChannelName channel = channels.get(i).channel();
            if (channel == ChannelName.INBOX) {
                throw PreferenceError.PREFERENCE_INBOX_STAYS.at("/channels/" + i + "/channel");
            }
            if (!named.add(channel)) {
                throw PreferenceError.PREFERENCE_CHANNEL_REPEATED.at("/channels/" + i + "/channel", channel);
            }
        }
    }

    private static PreferenceView view(List<Tuple> rows) {
        long version = rows.isEmpty() ? 0 : rows.getFirst().get("version", Long.class);
        NoticeLanguage language = rows.isEmpty()
                ? NoticeLanguage.vi
                : NoticeLanguage.valueOf(rows.getFirst().get("language", String.class));
        List<ChannelPreference> channels =
                CHANNELS.stream().map(channel -> said(rows, channel)).toList();
        return new PreferenceView(version, language, channels);
    }

    private static ChannelPreference said(List<Tuple> rows, ChannelName channel) {
        return rows.stream()
                .filter(row -> channel.name().equals(row.get("channel", String.class)))
                .findFirst()
                .map(row -> new ChannelPreference(
                        channel, row.get("wanted", Boolean.class), kinds(row.get("quiet", String.class))))
                .orElseGet(() -> ChannelPreference.unlessSaid(channel));
    }

    private static List<NotificationKind> kinds(String words) {
        return words.isEmpty()
                ? List.of()
                : Arrays.stream(words.split(" ", -1))
                        .map(NotificationKind::valueOf)
                        .toList();
    }
}
