package vn.tiendo.e2e.authorisation;

import static vn.tiendo.e2e.authorisation.World.LEAD;
import static vn.tiendo.e2e.authorisation.World.NEIGHBOUR;
import static vn.tiendo.e2e.authorisation.World.PROVINCE;
import static vn.tiendo.e2e.authorisation.World.UNIT;

import java.util.Map;

/** What citizens say about tasks: waiting, withheld, and public with its answer. */
final class FeedbackOfTheWorld {
    private final World world;

    FeedbackOfTheWorld(World world) {
        this.world = world;
    }

    void make() {
        for (int i = 0; i < 3; i++) {
            send(PROVINCE, UNIT);
        }
        send(NEIGHBOUR, NEIGHBOUR);
        String withheld = send(PROVINCE, LEAD);
        moderate(LEAD, withheld, Map.of("decision", "WITHHOLD", "reason", "Không rõ nội dung"));
        String shown = send(PROVINCE, UNIT);
        moderate(UNIT, shown, Map.of("decision", "PUBLISH"));
        world.change(
                "reviewer",
                UNIT,
                "POST",
                "/feedback/" + shown,
                "/answer",
                Map.of("outcome", "RESOLVED", "text", "Đã khắc phục"));
    }

    /** About a task that the body leads; with an address that nobody else may learn. */
    private String send(String provider, String lead) {
        String task = world.get("reviewer", lead, "/tasks?limit=1&lead=" + lead)
                .path("items")
                .path(0)
                .path("id")
                .asText();
        Map<String, Object> body = Map.of(
                "sender",
                "CITIZEN",
                "text",
                "Mong được khắc phục",
                "task",
                task,
                "contact",
                Map.of("email", "nguoi.dan@example.org"));
        return world.post("data-provider", provider, "/feedback", body)
                .path("id")
                .asText();
    }

    private void moderate(String recipient, String feedback, Map<String, String> decision) {
        world.change("reviewer", recipient, "POST", "/feedback/" + feedback, "/moderate", decision);
    }
}
