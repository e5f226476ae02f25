package vn.tiendo.reporting.exchange.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.tiendo.reporting.Spine.UNIT;
import static vn.tiendo.reporting.Spine.WARD;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.kit.test.KafkaResource;
import vn.tiendo.kit.test.PostgresResource;
import vn.tiendo.reporting.Spine;
import vn.tiendo.reporting.exchange.PlanSets;
import vn.tiendo.reporting.exchange.packet.PacketKind;

/**
 * Whatever happens in whatever order, and however often and by how many at once it is looked: whoever follows the differences
 * has what a naive oracle has, nothing came twice, and every moment stays as it was.
 */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
class JournalLawsTest {
    private static final List<String> KEEPERS = List.of("H35", WARD, UNIT, "H35.DOANKET");
    /** Who reads, and what it therefore sees. */
    private static final Map<String, List<String>> SEEN = Map.of(
            "H35", KEEPERS, WARD, List.of(WARD, UNIT), UNIT, List.of(UNIT), "H35.DOANKET", List.of("H35.DOANKET"));

    @Inject
    DataSource database;

    @Inject
    Journal journal;

    private Spine spine;
    private Random random;
    private PlanSets sets;

    private record Moment(Instant at, String body, Map<String, Set<String>> sets) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void readersOfDifferencesHaveWhatANaiveOracleHas(long seed) throws Exception {
        spine = new Spine(database);
        random = new Random(seed);
        sets = new PlanSets(database, KEEPERS, random);
        long start = Long.parseLong(spine.rows("select coalesce(max(position), 0) from exchange_entry")
                .getFirst());
        List<Reader> readers = SEEN.keySet().stream()
                .sorted()
                .map(body -> new Reader(body, start))
                .toList();
        List<Moment> moments = new ArrayList<>();
        for (int turn = 0; turn < 25; turn++) {
            sets.change();
            take();
            readers.stream().filter(reader -> random.nextInt(3) == 0).forEach(Reader::read);
            if (turn % 5 == 0) {
                String body = KEEPERS.get(random.nextInt(KEEPERS.size()));
                moments.add(new Moment(Instant.now(), body, sets.of(SEEN.get(body))));
            }
        }
        for (Reader reader : readers) {
            reader.read();
            assertEquals(sets.of(SEEN.get(reader.body)), reader.held, reader.body);
        }
        assertEquals(sets.transitions(), entries());
        for (Moment moment : moments) {
            assertEquals(moment.sets(), asOf(moment), moment.toString());
        }
    }

    /** Entries about sets of these plans; nobody else writes of them. */
    private int entries() {
        return (int) spine.rows("select key from exchange_entry where kind = 'KPI_SETS'").stream()
                .filter(sets::know)
                .count();
    }

    /** Once, twice, or by two at once. */
    private void take() throws Exception {
        switch (random.nextInt(3)) {
            case 0 -> takeOnce();
            case 1 -> {
                takeOnce();
                takeOnce();
            }
            default -> {
                CompletableFuture<Void> other = CompletableFuture.runAsync(this::takeOnce, Thread::startVirtualThread);
                takeOnce();
                other.get(30, TimeUnit.SECONDS);
            }
        }
    }

    private void takeOnce() {
        try {
            VertxContextSupport.subscribeAndAwait(() -> journal.take(List.of(PacketKind.KPI_SETS)));
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }

    private Map<String, Set<String>> asOf(Moment moment) {
        Map<String, Set<String>> shown = new TreeMap<>();
        for (Map<String, Object> one : pages(moment.body(), "limit=200&asOf=" + moment.at())) {
            if (sets.know((String) one.get("key"))) {
                assertTrue(shown.put((String) one.get("key"), targets(one)) == null, "two of one key");
            }
        }
        return shown;
    }

    private static Set<String> targets(Map<String, Object> record) {
        List<?> targets = (List<?>) ((Map<?, ?>) record.get("content")).get("targets");
        return targets.stream().map(String.class::cast).collect(Collectors.toSet());
    }

    private static List<Map<String, Object>> pages(String body, String query) {
        List<Map<String, Object>> all = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            Response page = Spine.as("reviewer", body).get("/api/v1/exchange/kpi-sets?" + query + cursor);
            page.then().statusCode(200);
            all.addAll(page.jsonPath().getList("items"));
            String next = page.path("next");
            cursor = next == null ? null : "&cursor=" + next;
        }
        return all;
    }

    /** Another system, which keeps what the differences tell it. */
    private final class Reader {
        final String body;
        final Map<String, Set<String>> held = new TreeMap<>();
        long position;

        Reader(String body, long position) {
            this.body = body;
            this.position = position;
        }

        void read() {
            Set<String> told = new HashSet<>();
            for (Map<String, Object> one : pages(body, "limit=" + (1 + random.nextInt(10)) + "&since=" + position)) {
                String key = (String) one.get("key");
                long cursor = Long.parseLong((String) one.get("cursor"));
                assertTrue(cursor > position, "out of order");
                position = cursor;
                assertTrue(told.add(key), "told twice");
                if (!sets.know(key)) {
                    continue;
                }
                if (Boolean.TRUE.equals(one.get("withdrawn"))) {
                    held.remove(key);
                } else {
                    held.put(key, targets(one));
                }
            }
        }
    }
}
