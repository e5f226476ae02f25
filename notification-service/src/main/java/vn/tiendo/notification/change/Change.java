package vn.tiendo.notification.change;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.inbox.Event;

/**
 * One entry of the log before it has its place.
 *
 * @param id the event's own, or made from it and the body for a part that only this body may read
 * @param above bodies that read it together with those above them
 * @param own bodies that read it alone
 * @param plan the plan as part of which it is seen
 */
record Change(
        UUID id,
        String type,
        UUID subject,
        long version,
        Instant occurredAt,
        ObjectNode data,
        boolean everyone,
        Set<UUID> above,
        Set<UUID> own,
        @Nullable UUID plan) {
    /** The entries of one event: itself, or a part for each body that may read its own rows only, or both. */
    static List<Change> of(Event<ObjectNode> event) {
        ReadingRule rule = ReadingRules.of(event.type());
        List<Change> entries = new ArrayList<>();
        if (rule.whole()) {
            entries.add(of(event, rule, event.id(), event.data()));
        }
        String path = rule.partedBy();
        if (path != null) {
            ReadingRule ofPart = rule.whole() ? ReadingRule.readBy().own(path) : rule;
            Paths.parts(event.data(), path)
                    .forEach((body, data) -> entries.add(of(event, ofPart, part(event, body), data)));
        }
        return entries;
    }

    private static Change of(Event<ObjectNode> event, ReadingRule rule, UUID id, ObjectNode data) {
        UUID plan = rule.plan() == null
                ? null
                : Paths.ids(data, List.of(rule.plan())).stream().findFirst().orElse(null);
        return new Change(
                id,
                event.type(),
                UUID.fromString(event.subject()),
                data.path("version").asLong(),
                event.time(),
                data,
                rule.everyone(),
                Paths.ids(data, rule.above()),
                Paths.ids(data, rule.own()),
                plan);
    }

    private static UUID part(Event<ObjectNode> event, UUID body) {
        return UUID.nameUUIDFromBytes((event.id() + ":" + body).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
