package vn.tiendo.reporting.exchange.send;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.tiendo.reporting.Spine.UNIT;
import static vn.tiendo.reporting.Spine.WARD;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.kit.test.KafkaResource;
import vn.tiendo.kit.test.PostgresResource;
import vn.tiendo.reporting.Spine;
import vn.tiendo.reporting.exchange.PlanSets;

/** Whatever a partner rejects: it ends with what a naive oracle has, and was told nothing that it had accepted. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
class SendLawsTest {
    private static final List<String> SENDERS = List.of(WARD, UNIT);

    @Inject
    DataSource database;

    @Inject
    Dispatcher dispatcher;

    private Spine spine;
    private Partnership ward;
    private PlanSets sets;
    private final Map<String, Set<String>> held = new TreeMap<>();
    private final Set<String> accepted = new HashSet<>();

    @AfterEach
    void close() {
        ward.close();
        spine.rows("update exchange_partner set active = false");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void partnerThatRejectsAtRandomEndsWithWhatThereIs(long seed) throws Exception {
        spine = new Spine(database);
        Random random = new Random(seed);
        sets = new PlanSets(database, List.of(WARD, UNIT, "H35.DOANKET"), random);
        ward = new Partnership(dispatcher, List.of("KPI_SETS"));
        for (int turn = 0; turn < 12; turn++) {
            sets.change();
            send(random);
        }
        send(null);
        assertEquals(sets.of(SENDERS), held);
        ward.refused(Map.of(), 409, "EXCHANGE_NOTHING_CHANGED");
    }

    /** One message, of which the partner rejects every third record or, in the end, none. */
    private void send(Random random) {
        ward.server.rejectNothing();
        Set<String> rejected = random == null
                ? Set.of()
                : sets.of(SENDERS).keySet().stream()
                        .filter(key -> random.nextInt(3) == 0)
                        .collect(Collectors.toSet());
        rejected.forEach(key -> ward.server.reject("KPI_SETS", key, "no"));
        Response queued = ward.queue(Map.of());
        if (queued.statusCode() == 409) {
            return;
        }
        String message = queued.then().statusCode(201).extract().path("message");
        List<String> keys = keysOf(message);
        ward.done(message, keys.stream().anyMatch(rejected::contains) ? "REJECTED" : "ACCEPTED");
        PartnerServer.Taken taken = ward.server.handedIn().getLast();
        assertEquals(message, taken.id());
        taken.records().stream()
                .filter(one -> !rejected.contains((String) one.get("key")))
                .forEach(this::keep);
    }

    private List<String> keysOf(String message) {
        return Spine.as("reviewer", WARD)
                .get(ward.sends() + "/" + message + "/records?limit=200")
                .path("items.key");
    }

    private void keep(Map<String, Object> record) {
        String key = (String) record.get("key");
        assertTrue(sets.know(key), "it had that of others");
        assertTrue(accepted.add(key + record.get("changedAt")), "told once more");
        if (Boolean.TRUE.equals(record.get("withdrawn"))) {
            held.remove(key);
        } else {
            List<?> targets = (List<?>) ((Map<?, ?>) record.get("content")).get("targets");
            held.put(key, targets.stream().map(String.class::cast).collect(Collectors.toSet()));
        }
    }
}
