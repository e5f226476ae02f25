package vn.tiendo.notification.preference;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.tiendo.notification.inbox.NotificationKind;

/** What many people want, for whoever tells them; on the connection of the one who asks. */
@ApplicationScoped
public class Wishes {
    private static final String SELECT = """
            select p.subject, p.language, c.channel, c.wanted, c.quiet
              from notification_preference p
              left join channel_preference c on c.preference_id = p.id
             where p.subject = any(?)
            """;

    /** Of those who have said anything. */
    public Map<String, Wish> of(Connection connection, Collection<String> subjects) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(SELECT)) {
            query.setArray(1, connection.createArrayOf("text", subjects.toArray()));
            Map<String, Wish> wishes = new HashMap<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    wishes.merge(row.getString("subject"), wish(row), Wishes::together);
                }
            }
            return wishes;
        }
    }

    private static Wish wish(ResultSet row) throws SQLException {
        Locale language = Locale.of(row.getString("language"));
        String channel = row.getString("channel");
        if (channel == null) {
            return new Wish(language, List.of());
        }
        List<NotificationKind> quiet = Arrays.stream(
                        (String[]) row.getArray("quiet").getArray())
                .map(NotificationKind::valueOf)
                .toList();
        return new Wish(
                language,
                List.of(new ChannelPreference(ChannelName.valueOf(channel), row.getBoolean("wanted"), quiet)));
    }

    private static Wish together(Wish one, Wish other) {
        List<ChannelPreference> channels = new ArrayList<>(one.channels());
        channels.addAll(other.channels());
        return new Wish(one.language(), channels);
    }
}
