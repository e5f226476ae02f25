package vn.tiendo.kit.identity;

import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class VerifiedIdentitiesTest {
    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");

    private final VerifiedIdentities verified = new VerifiedIdentities();

    @Test
    void anIdentityIsKnownForAMinuteByItsOwnTokenOnly() {
        SecurityIdentity identity = someone();
        verified.keep("token", identity, NOW.plusSeconds(300), NOW);
        assertSame(identity, verified.find("token", NOW.plusSeconds(59)));
        assertNull(verified.find("token", NOW.plusSeconds(60)));
        assertNull(verified.find("tokem", NOW));
    }

    @Test
    void neverLongerThanItsTokenIsGood() {
        verified.keep("token", someone(), NOW.plusSeconds(5), NOW);
        assertNull(verified.find("token", NOW.plusSeconds(5)));
    }

    @Test
    void manyTokensDoNotFillTheMemory() {
        for (int number = 0; number < 3 * VerifiedIdentities.MOST; number++) {
            verified.keep("token " + number, someone(), NOW.plusSeconds(300), NOW);
            assertTrue(verified.size() <= VerifiedIdentities.MOST);
        }
    }

    private static SecurityIdentity someone() {
        return QuarkusSecurityIdentity.builder().setAnonymous(true).build();
    }
}
