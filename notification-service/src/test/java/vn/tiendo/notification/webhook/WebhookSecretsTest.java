package vn.tiendo.notification.webhook;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.kit.problem.Refusal;
import vn.tiendo.kit.seal.KeyRing;
import vn.tiendo.kit.test.KafkaResource;
import vn.tiendo.kit.test.PostgresResource;
import vn.tiendo.kit.test.Tokens;
import vn.tiendo.notification.Database;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
class WebhookSecretsTest {
    private static final String CLIENT = Tokens.machine("client", "data-provider", "H35");

    @Inject
    Database database;

    @Inject
    StaleSecrets stale;

    @ConfigProperty(name = "tiendo.webhooks.keys")
    List<String> keys;

    @BeforeEach
    void reset() {
        database.reset();
    }

    @Test
    void secretIsReadableInNoTableAndStillShownToWhoAsksAgain() {
        String once = UUID.randomUUID().toString();
        JsonPath webhook = add(once);
        String secret = webhook.getString("secret");
        assertEquals(secret, add(once).getString("secret"));
        assertEquals(1, database.count("select count(*) from webhook"));

        String base64 = secret.substring("whsec_".length());
        String hex = HexFormat.of().formatHex(Base64.getDecoder().decode(base64));
        for (String table : List.of("webhook", "idempotency_key", "audit_entry", "outbox")) {
            assertEquals(
                    0,
                    database.count(
                            "select count(*) from " + table
                                    + " t where strpos(t::text, ?) > 0 or strpos(t::text, ?) > 0",
                            base64,
                            hex),
                    table);
        }
    }

    @Test
    void afterAKeyWasExchangedEverythingIsSealedWithTheNewOne() throws Exception {
        UUID webhook = UUID.fromString(add(UUID.randomUUID().toString()).getString("id"));
        byte[] old = {1, 2, 3};
        byte[] older = {4, 5, 6};
        database.run(
                "update webhook set secret = ?, secret_key = 'before', previous_secret = ?, previous_secret_key = null,"
                        + " previous_until = now() + interval '1 hour'",
                new KeyRing("webhook", "keys", List.of(keys.getLast())).seal(webhook, old),
                older);
        stale.sweep();
        assertEquals(
                List.of("now now"),
                database.strings("select secret_key || ' ' || previous_secret_key from webhook where id = ?", webhook));
        assertArrayEquals(old, opened(webhook, "secret"));
        assertArrayEquals(older, opened(webhook, "previous_secret"));

        database.run("update webhook set previous_until = now() - interval '1 second'");
        stale.sweep();
        assertEquals(1, database.count("select count(*) from webhook where previous_secret is null"));
        assertArrayEquals(old, opened(webhook, "secret"));
    }

    @Test
    void whatNoKeyOpensStaysAsItIs() throws Exception {
        add(UUID.randomUUID().toString());
        database.run("update webhook set secret = ?, secret_key = 'lost'", new byte[] {1, 2, 3});
        stale.sweep();
        assertEquals(1, database.count("select count(*) from webhook where secret_key = 'lost'"));
    }

    @Test
    void withoutAKeyNoSecretIsMade() {
        WebhookSecrets none = new WebhookSecrets(Optional.empty());
        assertThrows(Refusal.class, () -> none.seal(UUID.randomUUID(), Secret.make()));
        byte[] before = {1, 2, 3};
        assertArrayEquals(before, none.open(UUID.randomUUID(), new SealedSecret(null, before)));
    }

    /** With the key of now alone. */
    private byte[] opened(UUID webhook, String column) {
        String hex = database.strings("select encode(" + column + ", 'hex') from webhook where id = ?", webhook)
                .getFirst();
        return new KeyRing("webhook", "keys", List.of(keys.getFirst()))
                .open("now", webhook, HexFormat.of().parseHex(hex));
    }

    private static JsonPath add(String idempotencyKey) {
        return given().header("Authorization", CLIENT)
                .header("Idempotency-Key", idempotencyKey)
                .contentType("application/json")
                .body("{\"url\": \"https://lgsp.example/hook\", \"types\": [\"report.accepted\"]}")
                .post("/api/v1/webhooks")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }
}
