package vn.tiendo.gateway.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerifiedTokensTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private final VerifiedTokens tokens = new VerifiedTokens();

    @ParameterizedTest(name = "expires after {0} s, asked after {1} s")
    @CsvSource({"300, 0, true", "300, 59, true", "300, 60, false", "10, 9, true", "10, 10, false", "10, 11, false"})
    void tokenIsKnownForAMinuteAndNeverBeyondItsExpiry(long expiry, long asked, boolean known) {
        tokens.remember("Bearer a", NOW.plusSeconds(expiry), NOW);

        assertEquals(known, tokens.knows("Bearer a", NOW.plusSeconds(asked)));
    }

    @Test
    void onlyTheVerySameTokenIsKnown() {
        tokens.remember("Bearer a", NOW.plusSeconds(300), NOW);

        assertFalse(tokens.knows("Bearer b", NOW));
        assertFalse(tokens.knows("Bearer A", NOW));
    }

    @Test
    void memoryStaysBounded() {
        for (int i = 0; i < 50_000; i++) {
            tokens.remember("Bearer " + i, NOW.plusSeconds(300), NOW);
        }

        assertFalse(tokens.knows("Bearer 0", NOW));
        assertTrue(tokens.knows("Bearer 49999", NOW));
    }
}
