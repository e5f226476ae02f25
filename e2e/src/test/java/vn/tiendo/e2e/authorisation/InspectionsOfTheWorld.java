package vn.tiendo.e2e.authorisation;

import static vn.tiendo.e2e.authorisation.World.COMMUNE;
import static vn.tiendo.e2e.authorisation.World.LEAD;
import static vn.tiendo.e2e.authorisation.World.NEIGHBOUR;
import static vn.tiendo.e2e.authorisation.World.PARTY;
import static vn.tiendo.e2e.authorisation.World.PROVINCE;
import static vn.tiendo.e2e.authorisation.World.UNIT;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import vn.tiendo.devstack.Part;

/** Inspections that run and that are concluded, with findings in every state that somebody may move. */
final class InspectionsOfTheWorld {
    private final World world;

    InspectionsOfTheWorld(World world) {
        this.world = world;
    }

    void make() {
        for (String inspector : List.of(COMMUNE, PROVINCE, LEAD)) {
            found(open(inspector, UNIT), inspector, UNIT);
        }
        found(open(PARTY, NEIGHBOUR), PARTY, NEIGHBOUR);
        concluded(COMMUNE, UNIT);
        concluded(PROVINCE, NEIGHBOUR);
    }

    /** Five findings: three that nobody has answered yet, two that somebody has. */
    private void concluded(String inspector, String inspected) {
        String inspection = open(inspector, inspected);
        List<String> findings = IntStream.range(0, 5)
                .mapToObj(nth -> found(inspection, inspector, inspected))
                .toList();
        world.change(
                "inspector", inspector, "POST", "/inspections/" + inspection, "/conclude", Map.of("conclusion", "Đạt"));
        findings.subList(0, 2)
                .forEach(finding -> world.change(
                        "reporter", inspected, "POST", "/findings/" + finding, "/remedy", Map.of("answer", "Xong")));
        String owed = findings.getLast();
        world.await(Part.REPORTING, "select count(*) from finding_copy where id = '" + owed + "'", 1);
        Proofs.give(world, inspected, "finding", owed);
    }

    private String open(String inspector, String inspected) {
        Map<String, Object> body = Map.of(
                "kind",
                "PERIODIC",
                "bodyKind",
                "INSPECTORATE",
                "legalBasis",
                "Quyết định mẫu",
                "subject",
                "Chuyển đổi số",
                "startsOn",
                "2026-09-01",
                "endsOn",
                "2026-09-12",
                "inspected",
                List.of(inspected));
        return world.post("inspector", inspector, "/inspections", body)
                .path("id")
                .asText();
    }

    private String found(String inspection, String inspector, String owner) {
        Map<String, Object> body = Map.of(
                "severity",
                "MAJOR",
                "text",
                "Thiếu hồ sơ",
                "demand",
                "Bổ sung hồ sơ",
                "owner",
                owner,
                "nominalDueOn",
                "2035-06-30");
        return world.post("inspector", inspector, "/inspections/" + inspection + "/findings", body)
                .path("id")
                .asText();
    }
}
