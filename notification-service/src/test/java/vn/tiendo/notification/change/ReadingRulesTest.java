package vn.tiendo.notification.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tiendo.kit.inbox.Event;

class ReadingRulesTest {
    private static final Path CONTRACTS = Path.of("../contracts");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A new event needs its line in the table, and the log must take it in. */
    @Test
    void everyEventOfTheContractsHasItsReadersAndIsTakenIn() throws IOException {
        Set<String> contracts = contracts()
                .map(file -> file.getFileName().toString().replace(".schema.json", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(contracts, ReadingRules.types());
        assertEquals(contracts, new TreeSet<>(List.of(channel().split(","))));
    }

    /** Whoever moves a field in an event must move it here: the example names somebody wherever the rule looks. */
    @ParameterizedTest
    @MethodSource("examples")
    void rulesFindTheBodiesOfTheExample(Path example) throws IOException {
        String type = example.getFileName().toString().replace(".example.json", "");
        ReadingRule rule = ReadingRules.of(type);
        List<Change> changes = Change.of(event(type, example));
        assertFalse(changes.isEmpty());
        for (Change change : changes) {
            assertEquals(rule.everyone(), change.everyone());
            assertEquals(rule.above().isEmpty(), change.above().isEmpty(), type);
            assertEquals(rule.own().isEmpty(), change.own().isEmpty(), type);
            assertEquals(rule.plan() == null, change.plan() == null, type);
        }
    }

    @Test
    void everyBodyIsToldItsOwnRowsOnly() throws IOException {
        ObjectNode data = read(CONTRACTS.resolve("indicator/measurement.recorded.example.json"));
        UUID other = UUID.randomUUID();
        ((ObjectNode) data.withArray("rows").get(1)).put("organizationId", other.toString());
        Event<ObjectNode> event = new Event<>(
                UUID.randomUUID(), "measurement.recorded", UUID.randomUUID().toString(), Instant.EPOCH, data);
        List<Change> parts = Change.of(event);
        assertEquals(2, parts.size());
        assertEquals(2, parts.stream().map(Change::id).distinct().count());
        assertEquals(
                parts.stream().map(Change::id).toList(),
                Change.of(event).stream().map(Change::id).toList());
        parts.forEach(part -> {
            assertEquals(1, part.data().withArray("rows").size());
            assertEquals(
                    Set.of(UUID.fromString(
                            part.data().at("/rows/0/organizationId").asText())),
                    part.above());
        });
    }

    /** Where several bodies report a target, the keeper of the plan reads of all of them and each of itself. */
    @Test
    void statusOfATargetOfManyIsReadWholeByTheKeeperAndInPartsByTheBodies() throws IOException {
        ObjectNode data = read(CONTRACTS.resolve("indicator/target.status-changed.example.json"));
        data.putNull("reporterId");
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        for (UUID body : List.of(first, second)) {
            data.withArray("changed")
                    .addObject()
                    .put("reporterId", body.toString())
                    .put("status", "ON_TRACK");
        }
        List<Change> entries = Change.of(new Event<>(
                UUID.randomUUID(), "target.status-changed", data.path("id").asText(), Instant.EPOCH, data));
        assertEquals(3, entries.size());
        assertEquals(Set.of(), entries.getFirst().above());
        assertEquals(2, entries.getFirst().data().withArray("changed").size());
        for (Change part : entries.subList(1, 3)) {
            assertEquals(1, part.data().withArray("changed").size());
            assertEquals(
                    Set.of(UUID.fromString(
                            part.data().at("/changed/0/reporterId").asText())),
                    part.own());
            assertEquals(Set.of(), part.above());
            assertEquals(null, part.plan());
        }
    }

    static Stream<Path> examples() throws IOException {
        return contracts()
                .map(file ->
                        file.resolveSibling(file.getFileName().toString().replace(".schema.json", ".example.json")));
    }

    private static Stream<Path> contracts() throws IOException {
        return Files.walk(CONTRACTS, 2)
                .filter(file -> file.toString().endsWith(".schema.json"))
                .sorted();
    }

    private static String channel() throws IOException {
        Properties properties = new Properties();
        try (InputStream file = Files.newInputStream(Path.of("src/main/resources/application.properties"))) {
            properties.load(file);
        }
        return properties.getProperty("mp.messaging.incoming.changes.topics");
    }

    private static Event<ObjectNode> event(String type, Path example) throws IOException {
        ObjectNode data = read(example);
        return new Event<>(UUID.randomUUID(), type, data.path("id").asText(), Instant.EPOCH, data);
    }

    private static ObjectNode read(Path file) throws IOException {
        return (ObjectNode) JSON.readTree(Files.readAllBytes(file));
    }
}
