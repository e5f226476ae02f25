package vn.tiendo.notification.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Vertx;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DirectoryTest {
    private static final String WARD = "H35.TANPHONG";

    private final Vertx vertx = Vertx.vertx();
    private final Hands clock = new Hands();
    private Keycloak keycloak;
    private Directory directory;

    @BeforeEach
    void open() throws Exception {
        keycloak = new Keycloak(0);
        directory = directory(keycloak.realm(), Optional.of(Keycloak.SECRET));
    }

    @AfterEach
    void close() {
        keycloak.close();
        vertx.close();
    }

    @Test
    void peopleOfABodyAreThoseOfExactlyThisBodyWithTheirRolesAndNoSystems() throws Exception {
        keycloak.person("reviewer", WARD, "reviewer");
        keycloak.person("head", WARD, "report-approver", "reviewer");
        keycloak.person("unit", WARD + ".VHXH", "reporter");
        keycloak.person("small", "h35.tanphong", "reviewer");
        keycloak.user("system", "service-account-lgsp", WARD, "x@y.test", "data-provider");

        List<Person> people = directory.people(WARD);
        assertEquals(
                List.of("reviewer", "head"),
                people.stream().map(Person::subject).toList());
        assertEquals(Set.of("report-approver", "reviewer"), people.getLast().roles());
        assertEquals("Cán bộ head", people.getLast().name());
        assertEquals("head@tanphong.test", people.getLast().email());
        assertFalse(people.getLast().toString().contains("@"));
    }

    @Test
    void moreThanAPageOfPeopleAreAllFound() throws Exception {
        for (int i = 0; i < 205; i++) {
            keycloak.person("person" + i, WARD, "reporter");
        }
        assertEquals(205, directory.people(WARD).size());
    }

    @Test
    void whatIsFreshIsNotAskedAgain() throws Exception {
        keycloak.person("reviewer", WARD, "reviewer");
        directory.people(WARD);
        clock.advance(Duration.ofMinutes(4));
        directory.people(WARD);
        assertEquals(1, keycloak.asked());

        keycloak.person("reviewer", WARD, "reporter");
        clock.advance(Duration.ofMinutes(2));
        assertEquals(Set.of("reporter"), directory.people(WARD).getFirst().roles());
    }

    @Test
    void whatIsKnownHoldsWhileKeycloakIsAwayButNotForEver() throws Exception {
        keycloak.person("reviewer", WARD, "reviewer");
        directory.people(WARD);
        keycloak.close();

        clock.advance(Duration.ofHours(11));
        assertEquals(1, directory.people(WARD).size());
        assertThrows(DirectoryUnavailable.class, () -> directory.people("H35.DOANKET"));

        clock.advance(Duration.ofHours(2));
        assertThrows(DirectoryUnavailable.class, () -> directory.people(WARD));
    }

    @Test
    void wrongSecretIsAsIfKeycloakWereAway() {
        Directory stranger = directory(keycloak.realm(), Optional.of("guessed"));
        assertThrows(DirectoryUnavailable.class, () -> stranger.people(WARD));
        assertFalse(directory(keycloak.realm(), Optional.empty()).isOpen());
    }

    private Directory directory(String realm, Optional<String> secret) {
        DirectoryConfig config = new DirectoryConfig() {
            @Override
            public Optional<URI> realm() {
                return Optional.of(URI.create(realm));
            }

            @Override
            public String client() {
                return "tiendo-directory";
            }

            @Override
            public Optional<String> secret() {
                return secret;
            }

            @Override
            public Duration freshFor() {
                return Duration.ofMinutes(5);
            }

            @Override
            public Duration goodFor() {
                return Duration.ofHours(12);
            }
        };
        return new Directory(config, new KeycloakUsers(config, new ObjectMapper(), clock), vertx, clock);
    }

    /** A clock that is moved by hand. */
    private static final class Hands extends Clock {
        private Instant now = Instant.parse("2026-06-15T01:00:00Z");

        void advance(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
