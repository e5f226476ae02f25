package vn.tiendo.indicator.rollup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.tiendo.indicator.Given.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tiendo.aggregation.Aggregate;
import vn.tiendo.aggregation.Aggregation;
import vn.tiendo.aggregation.Contribution;
import vn.tiendo.aggregation.Kind;
import vn.tiendo.indicator.Given;
import vn.tiendo.kit.test.KafkaResource;
import vn.tiendo.kit.test.PostgresResource;

/** Whatever is reported, corrected, withdrawn and merged, in whatever order: the roll-up is what the pure rules say. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
class RollupLawsTest {
    private static final Window WINDOW = new Window(LocalDate.parse("2026-04-15"), LocalDate.parse("2026-05-14"));

    @Inject
    Given given;

    private record Said(String answer, Integer value, Integer above, Integer below, String state) {}

    @ParameterizedTest
    @EnumSource(Kind.class)
    void theRollUpOfRandomChangesIsTheAggregateOfWhatStands(Kind kind) {
        Random random = new Random(kind.ordinal());
        Country country = new Country(given, kind.name(), "PER_PERIOD");
        UUID root = country.body("T", null);
        List<UUID> provinces = List.of(country.body("P", root), country.body("Q", root));
        List<UUID> bodies = new ArrayList<>(provinces);
        bodies.addAll(country.bodies(4, provinces.get(0)));
        bodies.addAll(country.bodies(4, provinces.get(1)));
        Map<UUID, UUID> ids = new HashMap<>();
        Map<UUID, Said> standing = new HashMap<>();
        Map<UUID, Integer> turns = new HashMap<>();

        for (int turn = 1; turn <= 40; turn++) {
            UUID body = bodies.get(random.nextInt(bodies.size()));
            Said said = random(random);
            if (ids.containsKey(body)) {
                country.corrected(ids.get(body), said.answer, said.value, said.above, said.below, said.state);
            } else {
                ids.put(body, country.said(body, WINDOW, said.answer, said.value, said.above, said.below, said.state));
            }
            standing.put(body, said);
            turns.put(body, turn);
        }
        // a commune of the first province is merged into one of the second, which the root does not notice
        country.closed(bodies.get(2), "2026-06-30", List.of(bodies.get(6)));

        assertEquals(0, country.drift());
        assertSame(kind, country, "T", "figure", bodies, standing, turns);
        List<UUID> second = new ArrayList<>(List.of(provinces.get(1), bodies.get(2)));
        second.addAll(bodies.subList(6, 10));
        assertSame(kind, country, "Q", "figure", second, standing, turns);
        List<UUID> secondThen = new ArrayList<>(second);
        secondThen.remove(bodies.get(2));
        assertSame(kind, country, "Q", "asItWas", secondThen, standing, turns);
    }

    private static void assertSame(
            Kind kind,
            Country country,
            String name,
            String figure,
            List<UUID> bodies,
            Map<UUID, Said> standing,
            Map<UUID, Integer> turns) {
        List<Contribution> contributions = bodies.stream()
                .filter(body ->
                        standing.containsKey(body) && !standing.get(body).state.equals("WITHDRAWN"))
                .map(body -> contribution(body, standing.get(body), turns.get(body)))
                .toList();
        Aggregate oracle = Aggregation.of(kind, "%").over(contributions);
        JsonPath answer = as("reporter", country.code("T"))
                .get("/api/v1/rollups?sideBySide=true&from=2026-01-01&to=2026-12-31&indicator=" + country.indicator
                        + "&organization=" + country.code(name))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath(JsonPathConfig.jsonPathConfig().numberReturnType(NumberReturnType.BIG_DECIMAL));
        String at = "items[0].periods[0]." + figure + ".";
        assertEquals(oracle.outcome().name(), answer.getString(at + "outcome"), kind + " " + name + " " + figure);
        assertEquals(oracle.why() == null ? null : oracle.why().name(), answer.getString(at + "why"));
        assertNumber(oracle.value(), answer.get(at + "value"));
        if (kind == Kind.RATIO_OF_SUMS || kind == Kind.WEIGHTED_AVERAGE || kind == Kind.COUNT_PASSING) {
            assertNumber(oracle.numerator(), answer.get(at + "numerator"));
            assertNumber(oracle.denominator(), answer.get(at + "denominator"));
        }
        assertEquals(oracle.contributors().size(), answer.getInt(at + "answered"));
    }

    private static void assertNumber(BigDecimal expected, Object found) {
        assertEquals(
                expected == null ? null : expected.stripTrailingZeros(),
                found == null ? null : new BigDecimal(found.toString()).stripTrailingZeros());
    }

    private static Contribution contribution(UUID body, Said said, int turn) {
        return switch (said.answer) {
            case "NIL" -> new Contribution.Nil(body);
            case "NOT_APPLICABLE" -> new Contribution.NotApplicable(body);
            default ->
                new Contribution.Value(
                        body,
                        number(said.value),
                        number(said.above),
                        number(said.below),
                        false,
                        Instant.EPOCH.plusSeconds(turn));
        };
    }

    private static BigDecimal number(Integer number) {
        return number == null ? null : BigDecimal.valueOf(number);
    }

    private static Said random(Random random) {
        String state =
                List.of("PROVISIONAL", "VERIFIED", "VERIFIED", "WITHDRAWN").get(random.nextInt(4));
        return switch (random.nextInt(8)) {
            case 0 -> new Said("NIL", null, null, null, state);
            case 1 -> new Said("NOT_APPLICABLE", null, null, null, state);
            case 2 -> new Said("VALUE", random.nextInt(3), null, null, state);
            case 3 -> new Said("VALUE", random.nextInt(100), null, random.nextInt(4), state);
            default -> {
                int below = random.nextInt(50);
                yield new Said("VALUE", random.nextInt(100), random.nextInt(50), below, state);
            }
        };
    }
}
