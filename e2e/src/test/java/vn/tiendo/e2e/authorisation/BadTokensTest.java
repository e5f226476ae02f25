package vn.tiendo.e2e.authorisation;

import static vn.tiendo.devstack.client.Eventually.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.tiendo.devstack.Part;
import vn.tiendo.devstack.client.Answer;
import vn.tiendo.e2e.Stack;

/** Without a good token every operation is closed, at the gateway and at the services behind it, which look again. */
class BadTokensTest {
    private static final Table TABLE = Table.read();
    private static final World WORLD = World.ready();
    /** No such thing: what a path asks for besides these is an id. */
    private static final Map<String, Object> NOTHING = Map.of("code", "H36", "year", 2031, "number", 1);

    private static final Pattern PARAMETER = Pattern.compile("\\{([^}]+)}");

    private final Tally tally = new Tally();

    @Test
    void everyOperationIsClosedToWhoeverBringsNoGoodToken() {
        Map<String, URI> services = services();
        Map<String, @Nullable String> tokens = bad();
        List<Runnable> calls = new ArrayList<>();
        Coverage.callable(TABLE).stream()
                .filter(operation -> !operation.isPublic())
                .forEach(operation -> tokens.forEach((what, token) -> {
                    URI gateway = Stack.running().url(Part.GATEWAY);
                    calls.add(() -> refused(operation, gateway, what, token));
                    URI service = services.get(operation.path());
                    if (service != null) {
                        calls.add(() -> refused(operation, service, what, token));
                    }
                }));
        Tally.forEach(calls, Runnable::run);
        tally.addTo(Tally.OF_ALL);
        tally.requireNothingWrong();
    }

    private void refused(Operation operation, URI server, String what, @Nullable String token) {
        Call call = new Call(operation, token, nothing(operation.path()));
        Answer answer = Door.at(server, operation.method(), call.path(), call.headers(Map.of()), call.body());
        String told = operation.key() + " with " + what + " token at " + server;
        tally.count(answer.status(), what + " token", told);
        tally.judge(Set.of(401), answer.status(), told);
        if (!answer.code().equals("UNAUTHENTICATED") && !operation.method().equals("HEAD")) {
            tally.wrong(told + ": " + answer.text());
        }
    }

    private static Row nothing(String path) {
        Map<String, Object> values = new HashMap<>(NOTHING);
        PARAMETER.matcher(path).results().forEach(found -> values.putIfAbsent(found.group(1), UUID.randomUUID()));
        return new Row(values);
    }

    /** Which service serves a path, as each says itself. */
    private static Map<String, URI> services() {
        Map<String, URI> services = new LinkedHashMap<>();
        for (Part part : List.of(Part.PLAN, Part.INDICATOR, Part.REPORTING, Part.NOTIFICATION)) {
            URI address = Stack.running().url(part);
            JsonNode document = Door.at(address, "GET", "/q/openapi?format=json", Map.of(), null)
                    .body();
            document.path("paths").fieldNames().forEachRemaining(path -> services.put(path, address));
        }
        return services;
    }

    private static Map<String, @Nullable String> bad() {
        String good = WORLD.callers().token(new Caller("admin", World.PROVINCE));
        String[] parts = good.split("\\.");
        Map<String, @Nullable String> tokens = new LinkedHashMap<>();
        tokens.put("no", null);
        tokens.put("an expired", expired());
        tokens.put("a forged", parts[0] + "." + claimingMore(parts[1]) + "." + parts[2]);
        tokens.put("an unsigned", base64("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + parts[1] + ".");
        tokens.put("a self-signed", selfSigned(parts));
        tokens.put("a meaningless", "x.y.z");
        return tokens;
    }

    private static String expired() {
        String token = WORLD.callers().shortLived();
        long expiry = Integer.parseInt(claim(token, "exp"));
        eventually(
                "a token's end",
                Duration.ofSeconds(60),
                () -> Optional.of(token).filter(one -> Instant.now().getEpochSecond() > expiry));
        return token;
    }

    private static String claim(String token, String name) {
        String claims = new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
        return claims.replaceAll(".*\"" + name + "\":\"?([^,\"}]*).*", "$1");
    }

    private static String claimingMore(String claims) {
        String text = new String(Base64.getUrlDecoder().decode(claims), StandardCharsets.UTF_8);
        return base64(text.replace("\"admin\"", "\"auditor\""));
    }

    /** The same header and claims under a key of one's own. */
    private static String selfSigned(String[] parts) {
        try {
            KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
            keys.initialize(2048);
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(keys.generateKeyPair().getPrivate());
            String signed = parts[0] + "." + parts[1];
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
