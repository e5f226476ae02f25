package vn.tiendo.gateway.publicview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.gateway.service.Asking;

class KeptTest {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private static Asking.Answer answer(int status, String cacheControl) {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap()
                .add("Cache-Control", cacheControl)
                .add("ETag", "W/\"7\"")
                .add("Set-Cookie", "a=b");
        return new Asking.Answer(status, headers, Buffer.buffer("{}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200 | public, max-age=60 | true",
                "200 | public, max-age=0  | false",
                "200 | public             | false",
                "200 | max-age=60         | false",
                "200 | no-store           | false",
                "404 | public, max-age=60 | false",
                "500 | public, max-age=60 | false",
            })
    void onlyWhatTheServiceAllowsIsKept(int status, String cacheControl, boolean isKept) {
        assertEquals(isKept, Kept.of(answer(status, cacheControl), 0) != null);
    }

    @Test
    void itsAgeCountsFromTheQuestionAndDecides() {
        Kept kept = Kept.of(answer(200, "public, max-age=60"), -5 * SECOND);
        assertNotNull(kept);
        assertEquals(Duration.ofSeconds(64), kept.age(59 * SECOND));
        assertTrue(kept.isFresh(54 * SECOND));
        assertFalse(kept.isFresh(55 * SECOND));
        assertTrue(kept.isYoungerThan(Duration.ofMinutes(5), 294 * SECOND));
        assertFalse(kept.isYoungerThan(Duration.ofMinutes(5), 295 * SECOND));
        assertTrue(kept.confirmed(55 * SECOND).isFresh(55 * SECOND));
    }

    @Test
    void itIsKnownByItsTagWeaklyAndCarriesNoOtherHeaders() {
        Kept kept = Kept.of(answer(200, "public, max-age=60"), 0);
        assertNotNull(kept);
        assertTrue(kept.isKnownBy("\"7\""));
        assertTrue(kept.isKnownBy("\"1\", W/\"7\""));
        assertTrue(kept.isKnownBy("*"));
        assertFalse(kept.isKnownBy("\"77\""));
        assertFalse(kept.isKnownBy(null));
        assertNull(kept.headers().get("Set-Cookie"));
    }
}
