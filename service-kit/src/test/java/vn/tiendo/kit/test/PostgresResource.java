package vn.tiendo.kit.test;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import vn.tiendo.devstack.PostgresServer;

/** A real PostgreSQL for the tests of one module, and the key that signs their tokens. */
public class PostgresResource implements QuarkusTestResourceLifecycleManager {
    private PostgresServer server;

    @Override
    public Map<String, String> start() {
        server = PostgresServer.throwAway();
        server.createDatabaseIfMissing("tiendo", "tiendo", "tiendo");
        return Map.of(
                "quarkus.datasource.jdbc.url",
                server.jdbcUrl("tiendo"),
                "quarkus.datasource.reactive.url",
                server.reactiveUrl("tiendo"),
                "quarkus.datasource.username",
                "tiendo",
                "quarkus.datasource.password",
                "tiendo",
                "quarkus.oidc.public-key",
                Tokens.publicKey(),
                "quarkus.oidc.token.issuer",
                Tokens.ISSUER,
                "quarkus.http.test-port",
                "0");
    }

    @Override
    public void stop() {
        if (server != null) {
            server.close();
        }
    }
}
