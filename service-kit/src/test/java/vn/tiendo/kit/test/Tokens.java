package vn.tiendo.kit.test;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Really signed tokens, shaped as Keycloak's are; the service under test verifies them with the matching public key. */
public final class Tokens {
    static final String ISSUER = "https://identity.test/realms/tiendo";
    private static final String PRIVATE = "tiendo.test.private-key";
    private static final String PUBLIC = "tiendo.test.public-key";

    private Tokens() {}

    /** {@code Bearer …} for one role in an organisation; the subject is the same for the same role and organisation. */
    public static String bearer(String role, String organization) {
        return bearer(Set.of(role), organization);
    }

    public static String bearer(Set<String> roles, String organization) {
        return bearer(roles, organization, Duration.ofMinutes(5));
    }

    /** A token that is good only so long. */
    public static String bearer(Set<String> roles, String organization, Duration goodFor) {
        return "Bearer " + claims(roles, organization).expiresIn(goodFor).sign(privateKey());
    }

    /** A token of a system that calls in its own name. */
    public static String machine(String client, String role, String organization) {
        return "Bearer "
                + claims(Set.of(role), organization)
                        .subject(UUID.nameUUIDFromBytes(client.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                                .toString())
                        .claim("client_id", client)
                        .expiresIn(Duration.ofMinutes(5))
                        .sign(privateKey());
    }

    /** A token that was good once. */
    public static String expired(String role, String organization) {
        Instant past = Instant.now().minusSeconds(7_200);
        return "Bearer "
                + claims(Set.of(role), organization)
                        .issuedAt(past)
                        .expiresAt(past.plusSeconds(60))
                        .sign(privateKey());
    }

    /** A token with all the right claims, signed by somebody else. */
    public static String forged(String role, String organization) {
        return "Bearer "
                + claims(Set.of(role), organization)
                        .expiresIn(Duration.ofMinutes(5))
                        .sign(newPair().getPrivate());
    }

    /** The opaque id under which the caller of {@link #bearer} appears. */
    public static String subject(Set<String> roles, String organization) {
        String seed = roles.stream().sorted().toList() + organization;
        return UUID.nameUUIDFromBytes(seed.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .toString();
    }

    private static JwtClaimsBuilder claims(Set<String> roles, String organization) {
        return Jwt.issuer(ISSUER)
                .audience("tiendo")
                .subject(subject(roles, organization))
                .claim("org", organization)
                .claim("realm_access", Map.of("roles", List.copyOf(roles)));
    }

    /** The test resource and the tests live in different class loaders: the pair is shared through system properties. */
    private static synchronized void ensurePair() {
        if (System.getProperty(PRIVATE) == null) {
            KeyPair pair = newPair();
            System.setProperty(
                    PUBLIC, Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()));
            System.setProperty(
                    PRIVATE,
                    Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()));
        }
    }

    static String publicKey() {
        ensurePair();
        return System.getProperty(PUBLIC);
    }

    private static PrivateKey privateKey() {
        ensurePair();
        try {
            byte[] encoded = Base64.getDecoder().decode(System.getProperty(PRIVATE));
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static KeyPair newPair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
