package vn.tiendo.gateway;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.ServerSocket;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** Addresses where a test may start services, and the keys of an issuer that exists for one run only. */
public final class Surroundings implements QuarkusTestResourceLifecycleManager {
    static final String ISSUER_KEY = "test.issuer-key";

    @Override
    public Map<String, String> start() {
        Map<String, String> config = new HashMap<>();
        for (String service : new String[] {"plan", "indicator", "reporting", "notification"}) {
            config.put("tiendo.gateway." + service + "-url", "http://127.0.0.1:" + freePort());
        }
        KeyPair keys = keys();
        config.put("quarkus.oidc.public-key", base64(keys.getPublic().getEncoded()));
        config.put(ISSUER_KEY, base64(keys.getPrivate().getEncoded()));
        return config;
    }

    static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] key) {
        return Base64.getEncoder().encodeToString(key);
    }

    @Override
    public void stop() {}
}
