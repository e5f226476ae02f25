package vn.tiendo.notification.directory;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The people of each body. What Keycloak said is believed for minutes; while it does not answer, for hours; then nobody is
 * told by what may be long untrue. Nothing of it outlives the process.
 */
@ApplicationScoped
public class Directory {
    private static final Logger LOG = Logger.getLogger(Directory.class);
    /** After a failure it is left alone for so long. */
    private static final Duration REST = Duration.ofSeconds(10);

    private record Known(List<Person> people, Instant at) {}

    private final DirectoryConfig config;
    private final KeycloakUsers users;
    private final Vertx vertx;
    private final Clock clock;
    private final Map<String, Known> known = new ConcurrentHashMap<>();
    private volatile Instant restsUntil = Instant.MIN;
    private volatile boolean failing;
    private volatile boolean roleless;

    Directory(DirectoryConfig config, KeycloakUsers users, Vertx vertx, Clock clock) {
        this.config = config;
        this.users = users;
        this.vertx = vertx;
        this.clock = clock;
    }

    /** Whether there is one at all. */
    public boolean isOpen() {
        return config.realm().isPresent() && config.secret().isPresent();
    }

    /**
     * The people of exactly this body, none of those below it. Blocks while Keycloak is asked.
     *
     * @param body code of the organisation
     */
    public List<Person> people(String body) throws DirectoryUnavailable, InterruptedException {
        Instant now = clock.instant();
        Known held = known.get(body);
        if (held != null && now.isBefore(held.at().plus(config.freshFor()))) {
            return held.people();
        }
        Known found = ask(body, now);
        if (found != null) {
            return found.people();
        }
        if (held != null && now.isBefore(held.at().plus(config.goodFor()))) {
            return held.people();
        }
        throw new DirectoryUnavailable();
    }

    /** The same for whoever may not block. */
    public Uni<List<Person>> lookUp(String body) {
        return Uni.createFrom()
                .completionStage(
                        () -> vertx.executeBlocking(() -> people(body), false).toCompletionStage());
    }

    private @Nullable Known ask(String body, Instant now) throws InterruptedException {
        if (!isOpen() || now.isBefore(restsUntil)) {
            return null;
        }
        try {
            Known found = new Known(users.of(body), now);
            known.values().removeIf(old -> now.isAfter(old.at().plus(config.goodFor())));
            known.put(body, found);
            failing = false;
            warnOfNoRoles(body, found.people());
            return found;
        } catch (IOException failure) {
            restsUntil = now.plus(REST);
            warn(failure);
            return null;
        }
    }

    /** Later versions of Keycloak show roles only to those who may view the realm, and answer with none instead of refusing. */
    private void warnOfNoRoles(String body, List<Person> people) {
        boolean without = !people.isEmpty()
                && people.stream().allMatch(person -> person.roles().isEmpty());
        if (without && !roleless) {
            LOG.warnf(
                    "Keycloak shows no role of anybody in %s, so nobody there is told by name: is the client of the directory"
                            + " allowed to see roles (view-users, and view-realm after 26.7.3)?",
                    body);
        }
        roleless = without;
    }

    /** Once for each outage; what is said of it names no people. */
    private void warn(IOException failure) {
        if (!failing) {
            LOG.warnf("the directory does not answer, what is known goes on to hold: %s", failure.toString());
        }
        failing = true;
    }
}
