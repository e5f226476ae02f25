package vn.tiendo.gateway;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/** Really signed tokens, good and bad. */
public final class Tokens {
    public static final String ISSUER = "https://issuer.example/realms/tiendo";

    private Tokens() {}

    public static String valid() {
        return signed(issuerKey(), ISSUER, Instant.now().plus(Duration.ofMinutes(5)));
    }

    /** Of a user of this organisation with these roles, and some that Keycloak adds by itself. */
    public static String of(String organization, String... roles) {
        List<String> all = new ArrayList<>(List.of(roles));
        all.addAll(List.of("offline_access", "default-roles-tiendo"));
        return claims(ISSUER, Instant.now().plus(Duration.ofMinutes(5)))
                .claim("org", organization)
                .claim("preferred_username", "user.thu")
                .claim("realm_access", Map.of("roles", all))
                .audience("tiendo")
                .sign(issuerKey());
    }

    public static String forAnotherAudience() {
        return claims(ISSUER, Instant.now().plus(Duration.ofMinutes(5)))
                .audience("elsewhere")
                .sign(issuerKey());
    }

    public static String expired() {
        return signed(issuerKey(), ISSUER, Instant.now().minus(Duration.ofMinutes(5)));
    }

    public static String ofAnotherIssuer() {
        return signed(issuerKey(), "https://elsewhere.example", Instant.now().plus(Duration.ofMinutes(5)));
    }

    public static String signedWithAnotherKey() {
        return signed(Surroundings.keys().getPrivate(), ISSUER, Instant.now().plus(Duration.ofMinutes(5)));
    }

    public static String unsigned() {
        String payload = valid().split("\\.")[1];
        String header = Base64.getUrlEncoder().withoutPadding().encodeToString("{\"alg\":\"none\"}".getBytes());
        return header + "." + payload + ".";
    }

    private static String signed(PrivateKey key, String issuer, Instant expires) {
        return claims(issuer, expires).audience("tiendo").sign(key);
    }

    private static JwtClaimsBuilder claims(String issuer, Instant expires) {
        return Jwt.issuer(issuer)
                .subject("5f0c")
                .claim("org", "H35.TANPHONG")
                .claim("realm_access", Map.of("roles", List.of("reporter")))
                .issuedAt(expires.minus(Duration.ofMinutes(10)))
                .expiresAt(expires);
    }

    private static PrivateKey issuerKey() {
        String key = ConfigProvider.getConfig().getValue(Surroundings.ISSUER_KEY, String.class);
        try {
            return KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(key)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
