package vn.tiendo.kit.seal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyRingTest {
    private static final UUID OWNER = UUID.randomUUID();
    private static final byte[] PLAIN = "lan@nha.vn".getBytes(UTF_8);

    private static KeyRing ring(List<String> entries) {
        return new KeyRing("contact", "tiendo.contact.keys", entries);
    }

    private static String entry(String name, int seed) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) seed);
        return name + ":" + Base64.getEncoder().encodeToString(key);
    }

    @Test
    void whatWasSealedOpensWithAnExchangedKeyAsLongAsTheOldOneIsThere() {
        byte[] sealed = ring(List.of(entry("old", 1))).seal(OWNER, PLAIN);
        KeyRing exchanged = ring(List.of(entry("new", 2), entry("old", 1)));
        assertEquals("new", exchanged.current());
        assertArrayEquals(PLAIN, exchanged.open("old", OWNER, sealed));
    }

    @Test
    void theSameIsNeverSealedTheSame() {
        KeyRing keys = ring(List.of(entry("now", 1)));
        assertNotEquals(
                Base64.getEncoder().encodeToString(keys.seal(OWNER, PLAIN)),
                Base64.getEncoder().encodeToString(keys.seal(OWNER, PLAIN)));
    }

    /** Neither in another row, nor under another key's name or for another purpose, nor with any byte changed. */
    @Test
    void whatIsNotExactlyWhatWasSealedDoesNotOpen() {
        KeyRing keys = ring(List.of(entry("now", 1), entry("twin", 1)));
        byte[] sealed = keys.seal(OWNER, PLAIN);
        assertThrows(IllegalStateException.class, () -> keys.open("now", UUID.randomUUID(), sealed));
        assertThrows(IllegalStateException.class, () -> keys.open("twin", OWNER, sealed));
        assertThrows(IllegalStateException.class, () -> keys.open("now", OWNER, new byte[5]));
        KeyRing otherwise = new KeyRing("webhook", "tiendo.webhooks.keys", List.of(entry("now", 1)));
        assertThrows(IllegalStateException.class, () -> otherwise.open("now", OWNER, sealed));
        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            assertThrows(IllegalStateException.class, () -> keys.open("now", OWNER, changed));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "c2hvcnQgYnV0IHNlY3JldA==",
                "a:c2hvcnQgYnV0IHNlY3JldA==",
                ":c2hvcnQgYnV0IHNlY3JldA==",
                "a:c2hvcnQgYnV0IHNlY3JldA==!"
            })
    void aWrongKeyIsNamedButNotTold(String entry) {
        var refused = assertThrows(IllegalArgumentException.class, () -> ring(List.of(entry)));
        assertFalse(refused.toString().contains("c2hvcnQ"), refused.toString());
        assertNull(refused.getCause());
    }
}
