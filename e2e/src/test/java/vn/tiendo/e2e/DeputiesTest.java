package vn.tiendo.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import vn.tiendo.devstack.client.Api;

/** The people of a body, as the real Keycloak tells them to the service whose account may view users. */
class DeputiesTest {
    @Test
    void colleagueOfTheRealDirectoryIsNamedAsDeputyAndSeesIt() {
        Api reporter = Stack.api().as("reporter.vhxh");
        JsonNode colleagues = reporter.get("/delegations/deputies").path("items");
        assertEquals(
                List.of("Lãnh đạo duyệt báo cáo VHXH - demo"),
                StreamSupport.stream(colleagues.spliterator(), false)
                        .map(person -> person.path("name").asText())
                        .toList());

        // a day that does not come, another one in each run: nobody is told more than otherwise
        Instant day = Instant.now().plus(Duration.ofDays(300));
        JsonNode absence = reporter.post(
                "/delegations",
                Map.of(
                        "deputy",
                        colleagues.get(0).path("id").asText(),
                        "from",
                        day.toString(),
                        "to",
                        day.plusSeconds(1).toString()));
        JsonNode seen = Stack.api().as("approver.vhxh").get("/delegations");
        assertEquals(
                absence.path("id").asText(),
                seen.path("items").path(0).path("id").asText());
    }
}
