package vn.tiendo.kit.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import vn.tiendo.kit.test.Events;
import vn.tiendo.kit.test.KafkaResource;
import vn.tiendo.kit.test.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
class TopicsTest {
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String broker;

    private record Owned(Optional<List<String>> log, Optional<List<String>> compacted) implements Topics.Declared {
        @Override
        public int partitions() {
            return 3;
        }

        @Override
        public short replication() {
            return 1;
        }

        @Override
        public int retentionDays() {
            return 90;
        }
    }

    @Test
    void topicsAreDeclaredOnceTheBrokerIsThereAndItsDefaultsDoNotHold() throws Exception {
        String log = "topic.log-" + UUID.randomUUID();
        String state = "topic.state-" + UUID.randomUUID();
        int port;
        try (ServerSocket free = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Topics topics =
                new Topics(new Owned(Optional.of(List.of(log)), Optional.of(List.of(state))), "127.0.0.1:" + port);
        assertThrows(ExecutionException.class, topics::declare, "the broker is away");
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker))) {
            admin.createTopics(List.of(new NewTopic(state, 1, (short) 1))).all().get();
            topics.start(new StartupEvent());
            try (ServerSocket way = new ServerSocket(port, 50, InetAddress.getLoopbackAddress())) {
                Thread.ofVirtual().start(() -> open(way));
                Events.await("topics are declared", () -> partitions(admin, log) == 3 && partitions(admin, state) == 3);
            }
            assertEquals("compact", setting(admin, state, "cleanup.policy"));
            assertEquals("-1", setting(admin, state, "retention.ms"));
            assertEquals("delete", setting(admin, log, "cleanup.policy"));
            assertEquals(Long.toString(90L * 24 * 60 * 60 * 1_000), setting(admin, log, "retention.ms"));
        } finally {
            topics.stop(new ShutdownEvent());
        }
    }

    private static int partitions(Admin admin, String topic) throws InterruptedException {
        try {
            return admin.describeTopics(List.of(topic))
                    .allTopicNames()
                    .get()
                    .get(topic)
                    .partitions()
                    .size();
        } catch (ExecutionException unknown) {
            return 0;
        }
    }

    private static String setting(Admin admin, String topic, String key) throws Exception {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        return admin.describeConfigs(List.of(resource))
                .all()
                .get()
                .get(resource)
                .get(key)
                .value();
    }

    /** Lets connections through to the broker, as if it had just come up at this port. */
    private void open(ServerSocket way) {
        String[] address = broker.split(":");
        while (!way.isClosed()) {
            try {
                Socket near = way.accept();
                Socket far = new Socket(address[0], Integer.parseInt(address[1]));
                Thread.ofVirtual().start(() -> copy(near, far));
                Thread.ofVirtual().start(() -> copy(far, near));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static void copy(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException closed) {
            // the other direction has ended
        }
    }
}
