package vn.tiendo.e2e.authorisation;

import static vn.tiendo.e2e.authorisation.World.COMMUNE;
import static vn.tiendo.e2e.authorisation.World.LEAD;
import static vn.tiendo.e2e.authorisation.World.NEIGHBOUR;
import static vn.tiendo.e2e.authorisation.World.PARTY;
import static vn.tiendo.e2e.authorisation.World.PROVINCE;
import static vn.tiendo.e2e.authorisation.World.UNIT;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Difficulties that wait, that were sent on and that are answered, raised in the reports of the world. */
final class DifficultiesOfTheWorld {
    private final World world;

    DifficultiesOfTheWorld(World world) {
        this.world = world;
    }

    void make() {
        for (int i = 0; i < 4; i++) {
            raise(UNIT, COMMUNE);
        }
        raise(UNIT, null);
        raise(COMMUNE, PARTY);
        raise(NEIGHBOUR, PROVINCE);
        String sentOn = raise(UNIT, COMMUNE);
        world.change(
                "reviewer",
                COMMUNE,
                "POST",
                "/difficulties/" + sentOn,
                "/route",
                Map.of("recipient", LEAD, "reason", "Thuộc thẩm quyền"));
        String answered = raise(COMMUNE, PROVINCE);
        world.change(
                "reviewer",
                PROVINCE,
                "POST",
                "/difficulties/" + answered,
                "/answer",
                Map.of("outcome", "RESOLVED", "text", "Đã bố trí"));
    }

    /** With one file. */
    private String raise(String raiser, @Nullable String recipient) {
        Map<String, Object> body = new HashMap<>(
                Map.of("kind", "DIFFICULTY", "title", "Đường truyền", "text", "Chưa đủ", "reportItem", itemOf(raiser)));
        if (recipient != null) {
            body.put("recipient", recipient);
        }
        String raised =
                world.post("reporter", raiser, "/difficulties", body).path("id").asText();
        Proofs.give(world, raiser, "difficulty", raised);
        return raised;
    }

    private String itemOf(String reporter) {
        String report = world.get("reporter", reporter, "/reports?limit=1&reporter=" + reporter)
                .path("items")
                .path(0)
                .path("id")
                .asText();
        return world.get("reporter", reporter, "/reports/" + report + "/items")
                .path("items")
                .path(0)
                .path("id")
                .asText();
    }
}
