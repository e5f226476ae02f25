package vn.tiendo.notification.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignatureTest {
    private static final byte[] SECRET = Base64.getDecoder().decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    private static final byte[] OTHER = Base64.getDecoder().decode("c2VjcmV0LW9mLWEtdGVzdC1hbmQtbm90aGluZy1lbHNl");
    private static final Instant AT = Instant.ofEpochSecond(1_614_265_330L);

    /** The worked example of the public specification. */
    @Test
    void signsAsTheSpecificationDoes() {
        assertEquals(
                "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
                Signature.of("msg_p5jXN8AQM9LWM0D4loKWxJek", AT, "{\"test\": 2432232314}", List.of(SECRET)));
    }

    @Test
    void bothSecretsSignDuringARotation() {
        String both = Signature.of("id", AT, "{}", List.of(SECRET, OTHER));
        assertEquals(
                Signature.of("id", AT, "{}", List.of(SECRET)) + " " + Signature.of("id", AT, "{}", List.of(OTHER)),
                both);
    }
}
