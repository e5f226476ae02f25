package vn.tiendo.indicator.rollup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.tiendo.indicator.Given.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.indicator.Given;
import vn.tiendo.kit.test.KafkaResource;
import vn.tiendo.kit.test.PostgresResource;

/** After any mergers, divisions, moves and corrections, in whatever order, every figure is what a naive walk over the heirs adds up. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
class RestatementLawsTest {
    private static final Window WINDOW = new Window(LocalDate.parse("2026-04-15"), LocalDate.parse("2026-05-14"));

    @Inject
    Given given;

    private Country country;
    private Random random;
    private final Map<UUID, String> names = new LinkedHashMap<>();
    private final Map<UUID, UUID> parents = new HashMap<>();
    private final Map<UUID, UUID> parentsThen = new HashMap<>();
    private final Map<UUID, List<UUID>> heirs = new HashMap<>();
    private final Map<UUID, int[]> said = new HashMap<>();
    private final Map<UUID, UUID> ids = new HashMap<>();
    private final List<UUID> communes = new ArrayList<>();
    private final List<UUID> provinces = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void theFiguresAfterRandomMergersAreThoseOfANaiveOracle(long seed) {
        random = new Random(seed);
        country = new Country(given, "RATIO_OF_SUMS", "PER_PERIOD");
        UUID root = body("T", null);
        for (int province = 0; province < 3; province++) {
            provinces.add(body("P" + province, root));
        }
        for (int commune = 0; commune < 12; commune++) {
            communes.add(body("C" + commune, provinces.get(commune % 3)));
        }
        parentsThen.putAll(parents);

        for (int turn = 0; turn < 40; turn++) {
            turn();
        }

        assertEquals(0, country.drift());
        assertEverything("kept");
        given.count("select rollup_rebuild(null)");
        assertEquals(0, country.drift());
        assertEverything("counted anew");
    }

    private UUID body(String name, UUID parent) {
        UUID id = country.body(name, parent);
        names.put(id, name);
        parents.put(id, parent);
        return id;
    }

    private void turn() {
        List<UUID> living =
                communes.stream().filter(one -> !heirs.containsKey(one)).toList();
        UUID one = living.get(random.nextInt(living.size()));
        UUID other = living.get(random.nextInt(living.size()));
        UUID third = living.get(random.nextInt(living.size()));
        switch (random.nextInt(10)) {
            case 0 -> close(one, List.of(other), living);
            case 1 -> close(one, List.of(other, third), living);
            case 2 -> {
                UUID province = provinces.get(random.nextInt(3));
                parents.put(one, province);
                country.moved(one, province);
            }
            case 3 ->
                heirs.keySet().stream().min(UUID::compareTo).ifPresent(closed -> {
                    heirs.remove(closed);
                    country.reopened(closed);
                });
            default -> say(communes.get(random.nextInt(communes.size())));
        }
    }

    private void close(UUID body, List<UUID> successors, List<UUID> living) {
        if (living.size() > 4 && !successors.contains(body)) {
            heirs.put(body, successors);
            country.closed(body, "2026-06-30", successors);
        }
    }

    private void say(UUID body) {
        int[] parts = {random.nextInt(50), 1 + random.nextInt(50)};
        if (ids.containsKey(body)) {
            country.corrected(ids.get(body), "VALUE", 0, parts[0], parts[1], "VERIFIED");
        } else {
            ids.put(body, country.ratio(body, WINDOW, parts[0], parts[1], "PROVISIONAL"));
        }
        said.put(body, parts);
    }

    private void assertEverything(String how) {
        for (UUID body : names.keySet()) {
            JsonPath answer = as("reporter", country.code("T"))
                    .get("/api/v1/rollups?sideBySide=true&from=2026-01-01&to=2026-12-31&indicator=" + country.indicator
                            + "&organization=" + country.code(names.get(body)))
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            if (!heirs.containsKey(body)) {
                assertSum(how + " restated " + names.get(body), answer, "figure", counted(body));
            }
            List<int[]> then = said.keySet().stream()
                    .filter(one -> chain(one, parentsThen).contains(body))
                    .map(said::get)
                    .toList();
            assertSum(how + " as it was " + names.get(body), answer, "asItWas", then);
        }
    }

    /** What counts at a body: its own, and of every other one whose heirs all stand at or below it. */
    private List<int[]> counted(UUID body) {
        return said.keySet().stream()
                .filter(one -> one.equals(body)
                        || heirsOf(one).stream()
                                .allMatch(heir -> chain(heir, parents).contains(body)))
                .map(said::get)
                .toList();
    }

    private List<UUID> heirsOf(UUID body) {
        return heirs.containsKey(body)
                ? heirs.get(body).stream()
                        .flatMap(heir -> heirsOf(heir).stream())
                        .toList()
                : List.of(body);
    }

    private static List<UUID> chain(UUID body, Map<UUID, UUID> parents) {
        List<UUID> chain = new ArrayList<>();
        for (UUID one = body; one != null; one = parents.get(one)) {
            chain.add(one);
        }
        return chain;
    }

    private static void assertSum(String what, JsonPath answer, String figure, List<int[]> parts) {
        String at = "items[0].periods.find { it.windowTo == '" + WINDOW.to() + "' }?." + figure + "?.";
        Integer above =
                parts.isEmpty() ? null : parts.stream().mapToInt(one -> one[0]).sum();
        Integer below =
                parts.isEmpty() ? null : parts.stream().mapToInt(one -> one[1]).sum();
        assertEquals(above, answer.get(at + "numerator"), what);
        assertEquals(below, answer.get(at + "denominator"), what);
    }
}
