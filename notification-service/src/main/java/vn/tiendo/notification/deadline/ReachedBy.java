package vn.tiendo.notification.deadline;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiendo.notification.preference.ChannelName;

/**
 * How many people one channel reached, never who.
 *
 * @param people for whom it was meant
 * @param failed for whom it was given up
 */
record ReachedBy(ChannelName channel, int people, int delivered, int failed) {
    /** As {@link #COLUMN} says it. */
    static List<ReachedBy> read(@Nullable String counted) {
        return counted == null
                ? List.of()
                : Arrays.stream(counted.split(",")).map(ReachedBy::one).toList();
    }

    private static ReachedBy one(String counted) {
        String[] parts = counted.split(" ");
        return new ReachedBy(
                ChannelName.valueOf(parts[0]),
                Integer.parseInt(parts[1]),
                Integer.parseInt(parts[2]),
                Integer.parseInt(parts[3]));
    }

    /** Of a notification {@code n}. */
    static final String COLUMN = """
            (select string_agg(concat_ws(' ', c.channel, c.people, c.delivered, c.failed), ',' order by c.channel)
               from (select w.channel, count(*) as people, count(*) filter (where w.state = 'DELIVERED') as delivered,
                            count(*) filter (where w.state = 'FAILED') as failed
                       from notice_delivery w where w.notification_id = n.id group by w.channel) c) as channels
            """;
}
