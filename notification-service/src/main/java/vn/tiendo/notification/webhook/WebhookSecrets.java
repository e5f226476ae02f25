package vn.tiendo.notification.webhook;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.seal.KeyRing;

/** Seals the secrets of webhooks and opens them. Wrong keys stop the start rather than the first webhook. */
@Startup
@ApplicationScoped
public class WebhookSecrets {
    private static final String SETTING = "tiendo.webhooks.keys";

    private final KeyRing keys;

    WebhookSecrets(@ConfigProperty(name = SETTING) Optional<List<String>> keys) {
        this.keys = new KeyRing("webhook", SETTING, keys.orElse(List.of()));
    }

    /** The keys that are here: what another one sealed waits until it is back. */
    public Set<String> keys() {
        return keys.names();
    }

    /** As its receiver has it. */
    public byte[] open(UUID webhook, SealedSecret secret) {
        return secret.key() == null ? secret.bytes() : keys.open(secret.key(), webhook, secret.bytes());
    }

    /** With the key of now. 503 when the operator gave none. */
    SealedSecret seal(UUID webhook, Secret secret) {
        if (keys.isEmpty()) {
            throw WebhookError.WEBHOOK_KEY_MISSING.because();
        }
        return new SealedSecret(keys.current(), keys.seal(webhook, secret.bytes()));
    }

    /** Whether another key than that of now sealed it, or none, and it can be sealed anew. */
    boolean isStale(SealedSecret secret) {
        return !keys.isEmpty()
                && (secret.key() == null
                        || keys.has(secret.key()) && !keys.current().equals(secret.key()));
    }

    KeptAnswer keep(UUID webhook, long version, Secret secret, @Nullable Instant previousSecretUntil) {
        SealedSecret sealed = seal(webhook, secret);
        return new KeptAnswer(
                webhook,
                version,
                keys.current(),
                Base64.getEncoder().encodeToString(sealed.bytes()),
                previousSecretUntil);
    }

    WebhookSecretView show(KeptAnswer answer) {
        if (!keys.has(answer.key())) {
            throw WebhookError.WEBHOOK_KEY_MISSING.because();
        }
        byte[] sealed = Base64.getDecoder().decode(answer.secret());
        Secret secret = new Secret(open(answer.id(), new SealedSecret(answer.key(), sealed)));
        return new WebhookSecretView(answer.id(), answer.version(), secret.written(), answer.previousSecretUntil());
    }
}
