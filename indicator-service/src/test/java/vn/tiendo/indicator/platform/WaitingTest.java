package vn.tiendo.indicator.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.indicator.Given;
import vn.tiendo.kit.test.Contracts;
import vn.tiendo.kit.test.KafkaResource;
import vn.tiendo.kit.test.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
class WaitingTest {
    @Inject
    Given given;

    @Inject
    ObjectMapper json;

    @ParameterizedTest
    @ValueSource(strings = {"difficulty.raised", "difficulty.routed", "difficulty.answered"})
    void theContractsExamplesAreUnderstood(String event) throws Exception {
        String example = Contracts.example("reporting/" + event);

        given.arrived(event, UUID.fromString(json.readTree(example).get("id").asText()), example);
    }

    @Test
    void daysAreCountedFromBeingSentUpToTheAnswerWhateverTheOrderOfTheNews() {
        UUID task = UUID.randomUUID();
        UUID difficulty = UUID.randomUUID();
        told("difficulty.raised", difficulty, 0, task, null, null);
        assertEquals(0, waited(task, "2026-12-31"));

        told("difficulty.answered", difficulty, 2, task, "2026-11-23T02:15:00Z", "2026-12-01T08:30:00Z");
        told("difficulty.routed", difficulty, 1, task, "2026-11-23T02:15:00Z", null);

        assertEquals(8, waited(task, "2026-12-31"));
        assertEquals(2, waited(task, "2026-11-25"));
        assertEquals(0, waited(task, "2026-11-23"));
    }

    @Test
    void daysOnWhichItWaitsForSeveralCountOnceAndTheDayIsThatOfVietNam() {
        UUID task = UUID.randomUUID();
        told("difficulty.answered", UUID.randomUUID(), 2, task, "2026-03-01T18:00:00Z", "2026-03-05T18:00:00Z");
        told("difficulty.routed", UUID.randomUUID(), 1, task, "2026-03-04T02:00:00Z", null);
        told("difficulty.answered", UUID.randomUUID(), 2, task, "2026-02-01T02:00:00Z", "2026-02-01T09:00:00Z");

        assertEquals(8, waited(task, "2026-03-10"));
        assertEquals(1, waited(task, "2026-03-03"));
    }

    @Test
    void theDaysAreThoseThatACountDayByDayFinds() {
        Random random = new Random(57);
        LocalDate first = LocalDate.of(2026, 3, 1);
        for (int round = 0; round < 30; round++) {
            UUID task = UUID.randomUUID();
            Set<LocalDate> days = new HashSet<>();
            for (int one = random.nextInt(4); one >= 0; one--) {
                LocalDate since = first.plusDays(random.nextInt(30));
                LocalDate until = since.plusDays(random.nextInt(10));
                boolean open = random.nextInt(4) == 0;
                waits(task, since, open ? null : until);
                since.datesUntil(open ? first.plusDays(60) : until).forEach(days::add);
            }
            LocalDate day = first.plusDays(random.nextInt(50));

            assertEquals(
                    days.stream().filter(one -> one.isBefore(day)).count(),
                    waited(task, day.toString()),
                    () -> "by " + day + " of " + days);
        }
    }

    private void waits(UUID task, LocalDate since, LocalDate until) {
        given.sql(
                "insert into waiting (difficulty_id, version, blocked, since, until) values (?, 1, array[cast(? as uuid)],"
                        + " cast(? as timestamptz), cast(? as timestamptz))",
                UUID.randomUUID(),
                task,
                since + "T02:00:00Z",
                until == null ? null : until + "T10:00:00Z");
    }

    private void told(String topic, UUID difficulty, int version, UUID task, String since, String until) {
        given.arrived(topic, difficulty, """
                {"id": "%s", "version": %d, "kind": "DIFFICULTY", "status": "ROUTED", "raiserId": "%s",
                 "blocks": {"taskIds": ["%s"], "obligationIds": []}, "raisedAt": "2026-02-01T02:00:00Z",
                 "waitingSince": %s, "waitingUntil": %s}
                """.formatted(
                        difficulty, version, UUID.randomUUID(), task, text(since), text(until)));
    }

    private long waited(UUID task, String day) {
        return given.count(
                "select coalesce(sum(days), 0) from waited_days(array[cast(? as uuid)], array[cast(? as date)])",
                task,
                day);
    }

    private static String text(String value) {
        return value == null ? null : '"' + value + '"';
    }
}
