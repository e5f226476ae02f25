package vn.tiendo.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static vn.tiendo.devstack.client.Eventually.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.devstack.DemoOrganizations;
import vn.tiendo.devstack.StackSettings;
import vn.tiendo.devstack.client.Answer;
import vn.tiendo.devstack.client.Api;
import vn.tiendo.devstack.client.Tokens;

/**
 * Everything that docker-compose.yml describes, started as it says, each healthy by its own check before the next begins.
 * The order of the tests matters only in that the last one ends what the others look at.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AliveTest {
    private static final Path ROOT = StackSettings.findRoot();
    private static final String ISSUER = "http://localhost:8180/realms/tiendo";
    private static final URI KEYCLOAK = URI.create("http://keycloak:8080");
    private static final String KAFKA = "kafka:9092";
    private static final Duration NEWS = Duration.ofSeconds(60);
    private static final Pattern METRIC = Pattern.compile("`((?:tiendo|http|jvm)_[a-z_]+)`");
    private static final int LAST = Integer.MAX_VALUE;

    private static ComposeFile compose;
    private static Lab lab;

    @BeforeAll
    static void up() throws IOException {
        var objection = Machine.objection();
        assumeTrue(objection.isEmpty(), () -> "cannot be shown on this machine: " + objection.orElseThrow());
        var variables = new HashMap<>(ComposeFile.settings(ROOT.resolve(".env.example")));
        variables.replaceAll((name, value) -> name.toLowerCase(Locale.ROOT) + "'s $ecret");
        compose = ComposeFile.read(ROOT, variables);
        lab = Lab.up(ROOT, Path.of("target/containers").toAbsolutePath(), compose);
    }

    @AfterAll
    static void down() {
        if (lab != null) {
            lab.close();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"plan", "indicator", "reporting", "notification", "gateway", "postgres", "kafka", "keycloak"})
    void processHasItsUserAndNoRights(String name) throws IOException {
        Container container = lab.container(name);
        String[] ids = compose.service(name).text("user").split(":");

        assertEquals("%1$s\t%1$s\t%1$s\t%1$s".formatted(ids[0]), container.status("Uid"));
        assertEquals("%1$s\t%1$s\t%1$s\t%1$s".formatted(ids[1]), container.status("Gid"));
        assertEquals("0000000000000000", container.status("CapEff"));
        assertEquals("0000000000000000", container.status("CapBnd"));
        assertEquals("1", container.status("NoNewPrivs"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan", "indicator", "reporting", "notification", "gateway", "postgres", "keycloak"})
    void nothingCanBeWrittenButVolumesAndTmpfs(String name) throws IOException {
        ComposeService service = compose.service(name);
        Set<String> allowed = service.list("tmpfs").stream()
                .map(tmpfs -> tmpfs.split(":")[0])
                .collect(Collectors.toCollection(TreeSet::new));
        service.list("volumes").stream()
                .filter(volume -> !volume.endsWith(":ro"))
                .forEach(volume -> allowed.add(volume.split(":")[1]));

        // fields 5 and 6 of mountinfo: the place and its options
        var writable = lab.container(name).mounts().stream()
                .map(line -> line.split(" "))
                .filter(fields -> fields[5].matches("(.*,)?rw(,.*)?"))
                .map(fields -> fields[4])
                .filter(place -> !place.matches("/(proc|dev)(/.*)?"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(allowed, writable);
    }

    @Test
    @Order(1)
    void tokenOfTheIssuerThatBrowsersKnowOpensEveryServiceThroughTheGateway() throws IOException {
        Api api = Api.at(URI.create("http://gateway:8080"), KEYCLOAK);
        assertEquals(
                ISSUER, claims(new Tokens(KEYCLOAK).of("admin")).path("iss").asText());

        DemoOrganizations.createMissing(api);

        Api reviewer = api.as("reviewer.tinh");
        assertEquals(200, reviewer.read("/plans").status());
        for (String path : List.of("/targets", "/obligations", "/notifications")) {
            eventually(
                    "the organisations to be known behind " + path,
                    NEWS,
                    () -> Optional.of(reviewer.read(path)).filter(Answer::isSuccess));
        }
    }

    @Test
    @Order(2)
    void keycloakTellsBrowsersAndServicesOneIssuerButEachAWayOfItsOwn() throws IOException, InterruptedException {
        JsonNode discovery = get(KEYCLOAK + "/realms/tiendo/.well-known/openid-configuration");

        assertEquals(ISSUER, discovery.path("issuer").asText());
        assertTrue(discovery.path("authorization_endpoint").asText().startsWith(ISSUER));
        assertTrue(discovery.path("jwks_uri").asText().startsWith(KEYCLOAK.toString()));
    }

    @Test
    @Order(2)
    void tokenOfAnotherRealmOfTheSameKeycloakIsRefused() throws IOException, InterruptedException {
        String password = compose.service("keycloak").environment().get("KC_BOOTSTRAP_ADMIN_PASSWORD");
        String form = "grant_type=password&client_id=admin-cli&username=admin&password="
                + URLEncoder.encode(String.valueOf(password), StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(KEYCLOAK.resolve("/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        String token = new ObjectMapper()
                .readTree(HttpClient.newHttpClient()
                        .send(request, BodyHandlers.ofString())
                        .body())
                .path("access_token")
                .asText();
        assertEquals(
                "http://localhost:8180/realms/master", claims(token).path("iss").asText());

        for (String door : List.of("gateway", "plan")) {
            var call = HttpRequest.newBuilder(URI.create("http://" + door + ":8080/api/v1/plans"))
                    .header("Authorization", "Bearer " + token)
                    .build();
            assertEquals(
                    401,
                    HttpClient.newHttpClient()
                            .send(call, BodyHandlers.discarding())
                            .statusCode(),
                    door);
        }
    }

    @Test
    @Order(3)
    void topicsExistAsDeclaredThoughTheBrokerMakesNone() throws Exception {
        var declared = Set.of(
                "organization.changed",
                "plan.issued",
                "indicator.changed",
                "report.submitted",
                "deadline.missed",
                "audit.sealed");
        eventually(
                "the declared topics", NEWS, () -> Optional.of(topics()).filter(names -> names.containsAll(declared)));
    }

    private static Set<String> topics() {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", KAFKA))) {
            return admin.listTopics().names().get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @Order(4)
    @ValueSource(
            strings = {"plan", "indicator", "reporting", "notification", "gateway", "postgres", "kafka", "keycloak"})
    void memoryStayedWithinTheLimit(String name) throws IOException {
        Container container = lab.container(name);
        long peak = container.peak();
        long limit = compose.service(name).memoryLimit();
        System.out.printf("%s: %d MiB at most, limit %d MiB%n", name, peak >> 20, limit >> 20);

        assertTrue(peak < limit, () -> "%d MiB of %d MiB".formatted(peak >> 20, limit >> 20));
        if (container.cgroup().isPresent()) {
            assertEquals(0, container.cgroup().get().kills());
        }
    }

    @ParameterizedTest
    @Order(4)
    @ValueSource(strings = {"plan", "indicator", "reporting", "notification", "gateway"})
    void heapIsSizedByTheContainersLimitAndNotByTheMachine(String name) throws IOException, InterruptedException {
        long heap = metrics(name)
                .lines()
                .filter(line -> line.startsWith("jvm_memory_max_bytes{area=\"heap\""))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .filter(bytes -> bytes > 0)
                .sum();
        long limit = compose.service(name).memoryLimit();

        assertTrue(heap > limit / 3 && heap < limit / 2, () -> "%d MiB of %d MiB".formatted(heap >> 20, limit >> 20));
    }

    @Test
    @Order(4)
    void everyMetricThatTheManualWatchesIsThere() throws IOException, InterruptedException {
        var all = new StringBuilder();
        for (String name : List.of("plan", "indicator", "reporting", "notification", "gateway")) {
            all.append(metrics(name));
        }
        var watched = Files.readAllLines(ROOT.resolve("docs/operations.md")).stream()
                .filter(line -> line.startsWith("| `")) // the table of alarms, and no header of an event
                .flatMap(line -> METRIC.matcher(line).results())
                .map(match -> match.group(1))
                .filter(metric -> !metric.equals("tiendo_inbox_dead_total")) // appears with the first dead letter
                .toList();

        assertTrue(watched.size() >= 5, watched::toString);
        watched.forEach(metric -> assertTrue(all.indexOf("\n" + metric) >= 0, metric));
    }

    private static String metrics(String name) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://" + name + ":8080/q/metrics"))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }

    @ParameterizedTest
    @Order(4)
    @ValueSource(strings = {"plan", "indicator", "reporting", "notification", "gateway"})
    void logIsOneJsonObjectALineAndKnowsEverySetting(String name) throws IOException {
        var lines = Files.readAllLines(lab.container(name).log());

        assertTrue(lines.size() > 1, lines::toString);
        for (String line : lines) {
            assertTrue(new ObjectMapper().readTree(line).has("timestamp"), line);
            assertTrue(!line.contains("Unrecognized configuration key"), line);
        }
    }

    @ParameterizedTest
    @Order(LAST)
    @ValueSource(
            strings = {"gateway", "notification", "reporting", "indicator", "plan", "keycloak", "kafka", "postgres"})
    void endsInTimeWhenItIsAskedTo(String name) {
        ComposeService service = compose.service(name);
        String signal = service.has("stop_signal") ? service.text("stop_signal") : "SIGTERM";

        int code = lab.container(name).stop(signal, service.gracePeriod());

        assertTrue(Set.of(0, 143).contains(code), () -> "exit code " + code);
    }

    private static JsonNode get(String address) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address)).build();
        return new ObjectMapper()
                .readTree(HttpClient.newHttpClient()
                        .send(request, BodyHandlers.ofString())
                        .body());
    }

    private static JsonNode claims(String token) throws IOException {
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    }
}
