package vn.tiendo.e2e.authorisation;

import static vn.tiendo.e2e.authorisation.World.COMMUNE;
import static vn.tiendo.e2e.authorisation.World.PROVINCE;
import static vn.tiendo.e2e.authorisation.World.SECOND_UNIT;
import static vn.tiendo.e2e.authorisation.World.UNIT;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import vn.tiendo.devstack.Part;

/**
 * Urging letters: drafts as a policy of the commune makes them as soon as a report is late, one issued, one dropped.
 * Of another unit's report the body above is told.
 */
final class LettersOfTheWorld {
    private static final int LETTERS = 5;
    private static final String OURS = "select count(*) from letter l join organization_copy i on i.id = l.issuer_id"
            + " where i.code" + World.OURS;
    private static final String ESCALATIONS =
            "select count(*) from reminder r join organization_copy o on o.id = r.owner_id"
                    + " where r.action = 'SUPERIOR' and o.code" + World.OURS;

    private final World world;

    LettersOfTheWorld(World world) {
        this.world = world;
    }

    void make() {
        policy(COMMUNE, Map.of("rung", "PT0S", "action", "URGE", "letter", true));
        policy(SECOND_UNIT, Map.of("rung", "PT0S", "action", "SUPERIOR"));
        for (int i = 0; i < LETTERS; i++) {
            ask(UNIT);
        }
        ask(SECOND_UNIT);
        world.await(Part.NOTIFICATION, OURS, LETTERS);
        world.await(Part.NOTIFICATION, ESCALATIONS, 1);
        JsonNode drafts =
                world.get("reviewer", COMMUNE, "/letters?status=DRAFT").path("items");
        decide(drafts.path(0), "/issue", Map.of("number", "12"));
        decide(drafts.path(1), "/drop", Map.of("reason", "Đã nộp báo cáo"));
    }

    private void policy(String body, Map<String, Object> rung) {
        world.post(
                "admin",
                PROVINCE,
                "/reminder-policies",
                Map.of("kind", "AD_HOC", "organization", body, "rungs", List.of(rung)));
    }

    /** A report that is late a moment after it was asked for. */
    private void ask(String reporter) {
        world.post(
                "reviewer",
                COMMUNE,
                "/obligations",
                Map.of(
                        "reporter",
                        reporter,
                        "title",
                        "Báo cáo nhanh",
                        "dueAt",
                        Instant.now().plus(Duration.ofSeconds(5)).toString()));
    }

    private void decide(JsonNode draft, String transition, Map<String, Object> body) {
        world.change("reviewer", COMMUNE, "POST", "/letters/" + draft.path("id").asText(), transition, body);
    }
}
