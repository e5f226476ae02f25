package vn.tiendo.kit.test;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import vn.tiendo.devstack.KafkaServer;

/** A real broker for the tests of one module, with a fresh log. */
public class KafkaResource implements QuarkusTestResourceLifecycleManager {
    private KafkaServer server;

    @Override
    public Map<String, String> start() {
        server = KafkaServer.throwAway();
        return Map.of("kafka.bootstrap.servers", server.bootstrapServers());
    }

    @Override
    public void stop() {
        if (server != null) {
            server.close();
        }
    }
}
