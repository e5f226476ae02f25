package vn.tiendo.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static vn.tiendo.devstack.client.Eventually.eventually;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.tiendo.devstack.Part;
import vn.tiendo.devstack.client.Api;

/** A client of the live stream goes on exactly where it was cut, though the service died by kill −9 meanwhile. */
class StreamResumesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Api listener = Stack.api().as("approver.doanket");

    @Test
    void whatCameWhileTheServiceWasDeadIsSentOnceAfterwards() {
        String position = assertTimeoutPreemptively(PATIENCE, this::positionOfNow);
        Stack.running().kill(Part.NOTIFICATION);
        List<UUID> meanwhile;
        try {
            meanwhile = List.of(happened(), happened());
        } finally {
            Stack.running().restart(Part.NOTIFICATION);
        }
        assertEquals(meanwhile, assertTimeoutPreemptively(PATIENCE, () -> received(position, meanwhile)));
        // from the same place once more, as a client does that has lost what it read
        assertEquals(meanwhile, assertTimeoutPreemptively(PATIENCE, () -> received(position, meanwhile)));
    }

    /** The first sign of life tells a new client where it begins. */
    private String positionOfNow() {
        try (Stream<String> lines = open(Map.of())) {
            return lines.filter(line -> line.startsWith("id:"))
                    .findFirst()
                    .orElseThrow()
                    .substring("id:".length())
                    .strip();
        }
    }

    /** Those of them that come first, in the order in which they come. */
    private List<UUID> received(String position, List<UUID> awaited) {
        try (Stream<String> lines = open(Map.of("Last-Event-ID", position))) {
            return lines.filter(line -> line.startsWith("data:"))
                    .flatMap(line -> awaited.stream().filter(id -> line.contains(id.toString())))
                    .limit(awaited.size())
                    .toList();
        }
    }

    private Stream<String> open(Map<String, String> headers) {
        return eventually(
                "the stream is open",
                Duration.ofSeconds(30),
                () -> Optional.of(listener.stream("/notifications/stream", headers)));
    }

    /** Where the service will find it: what makes notifications is dead now. */
    private static UUID happened() {
        UUID id = UUID.randomUUID();
        Stack.write(Part.NOTIFICATION, """
                insert into notification (id, organization_id, roles, kind, subject_type, subject_id, work_id, about_id, created_at)
                select '%s', o.id, array['report-approver'], 'REPORT_ACCEPTED', 'REPORT', gen_random_uuid(), gen_random_uuid(), o.id, now()
                  from organization_copy o where o.code = 'H35.DOANKET'
                """.formatted(id));
        return id;
    }
}
