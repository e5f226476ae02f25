package vn.tiendo.kit.identity;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.kit.test.DemoOrganizations;
import vn.tiendo.kit.test.Events;
import vn.tiendo.kit.test.KafkaResource;
import vn.tiendo.kit.test.PostgresResource;
import vn.tiendo.kit.test.Tokens;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
class RememberedTokensTest {
    private static final String WARD = "H35.TANPHONG";

    @Inject
    AgroalDataSource database;

    @Inject
    RememberedTokens tokens;

    @BeforeEach
    void organizations() {
        DemoOrganizations.insert(database);
    }

    @Test
    void aGoodTokenIsVerifiedOnceAndItsCallerStaysTheSame() {
        String token = Tokens.bearer("reporter", WARD);
        int before = tokens.size();
        assertEquals(200, status(token));
        assertEquals(before + 1, tokens.size());
        assertEquals(200, status(token));
        assertEquals(before + 1, tokens.size());
        assertEquals(
                403,
                given().header("Authorization", token)
                        .get("/api/v1/notes/unannotated")
                        .statusCode());
    }

    @Test
    void whatWasRefusedOnceIsRefusedAgainAndNotRemembered() {
        int before = tokens.size();
        for (String token : new String[] {
            Tokens.forged("reporter", WARD),
            Tokens.expired("reporter", WARD),
            Tokens.bearer("reporter", WARD).replaceFirst("\\.[^.]+$", "."),
            "Bearer nonsense"
        }) {
            assertEquals(401, status(token), token);
            assertEquals(401, status(token), token);
        }
        assertEquals(before, tokens.size());
    }

    @Test
    void aRememberedTokenIsRefusedFromTheMomentItExpires() {
        String token = Tokens.bearer(Set.of("reporter"), WARD, Duration.ofSeconds(3));
        assertEquals(200, status(token));
        Events.await("the token is refused", () -> status(token) == 401);
    }

    private static int status(String bearer) {
        return given().header("Authorization", bearer).get("/api/v1/notes").statusCode();
    }
}
