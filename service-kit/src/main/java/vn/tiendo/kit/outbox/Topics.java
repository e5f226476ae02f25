package vn.tiendo.kit.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.ConfigMapping;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Makes sure that the topics this service owns exist as it declares them: {@code tiendo.topics.log} keeps
 * every event for the retention, {@code tiendo.topics.compacted} keeps the last state of every key for ever.
 */
@ApplicationScoped
public class Topics {
    private static final Logger LOG = Logger.getLogger(Topics.class);
    private static final String AUDIT_SEALED = "audit.sealed";
    private static final int ATTEMPT_MS = 5_000;
    private static final long PAUSE_NANOS = 2_000_000_000L;

    /** What a service owns. */
    @ConfigMapping(prefix = "tiendo.topics")
    interface Declared {
        Optional<List<String>> log();

        Optional<List<String>> compacted();

        int partitions();

        short replication();

        int retentionDays();
    }

    private final Declared declared;
    private final String servers;
    private final Thread thread = Thread.ofVirtual().name("topics").unstarted(this::declareUntilDone);

    Topics(Declared declared, @ConfigProperty(name = "kafka.bootstrap.servers") String servers) {
        this.declared = declared;
        this.servers = servers;
    }

    void start(@Observes StartupEvent started) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        thread.interrupt();
    }

    /** Tries until it is done: a broker that was away at the start must not keep its own defaults for ever. */
    private void declareUntilDone() {
        for (int attempt = 1; !Thread.currentThread().isInterrupted(); attempt++) {
            try {
                declare();
                return;
            } catch (ExecutionException | TimeoutException | KafkaException failure) {
                if (attempt == 1) {
                    LOG.warnf("topics not declared yet, will try until they are: %s", failure);
                }
                LockSupport.parkNanos(PAUSE_NANOS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Declares all topics, or fails within seconds when the broker is away. */
    void declare() throws ExecutionException, InterruptedException, TimeoutException {
        try (Admin admin = admin()) {
            for (String topic : logs()) {
                ensure(admin, topic, logSettings());
            }
            for (String topic : declared.compacted().orElse(List.of())) {
                ensure(admin, topic, Map.of("cleanup.policy", "compact", "retention.ms", "-1"));
            }
        }
    }

    /** Makes sure of one more topic that keeps events for the retention; blocks, and fails when the broker is away. */
    public void requireLog(String topic) {
        try (Admin admin = admin()) {
            ensure(admin, topic, logSettings());
        } catch (ExecutionException | TimeoutException failure) {
            throw new KafkaException("topic %s could not be made".formatted(topic), failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new KafkaException("topic %s could not be made".formatted(topic), stopped);
        }
    }

    private Admin admin() {
        return Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, servers,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, ATTEMPT_MS,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, ATTEMPT_MS));
    }

    private Map<String, String> logSettings() {
        long milliseconds = TimeUnit.DAYS.toMillis(declared.retentionDays());
        return Map.of("cleanup.policy", "delete", "retention.ms", Long.toString(milliseconds));
    }

    /** What the service declares, and the one that every service publishes to through the kit. */
    private List<String> logs() {
        List<String> topics = new ArrayList<>(declared.log().orElse(List.of()));
        topics.add(AUDIT_SEALED);
        return topics;
    }

    private void ensure(Admin admin, String name, Map<String, String> settings)
            throws ExecutionException, InterruptedException, TimeoutException {
        NewTopic topic = new NewTopic(name, declared.partitions(), declared.replication()).configs(settings);
        try {
            admin.createTopics(List.of(topic)).all().get(2 * ATTEMPT_MS, TimeUnit.MILLISECONDS);
        } catch (ExecutionException failure) {
            if (!(failure.getCause() instanceof TopicExistsException)) {
                throw failure;
            }
            // a subscription or an event may have made it before, with the broker's defaults
            List<AlterConfigOp> changes = new ArrayList<>();
            settings.forEach((key, value) ->
                    changes.add(new AlterConfigOp(new ConfigEntry(key, value), AlterConfigOp.OpType.SET)));
            ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, name);
            admin.incrementalAlterConfigs(Map.of(resource, changes)).all().get(2 * ATTEMPT_MS, TimeUnit.MILLISECONDS);
            widen(admin, name);
        }
    }

    /** Partitions can only become more; readers keep the highest version of a thing, so none is misled meanwhile. */
    private void widen(Admin admin, String name) throws ExecutionException, InterruptedException, TimeoutException {
        int partitions = admin
                .describeTopics(List.of(name))
                .allTopicNames()
                .get(2 * ATTEMPT_MS, TimeUnit.MILLISECONDS)
                .values()
                .stream()
                .mapToInt(topic -> topic.partitions().size())
                .sum();
        if (partitions < declared.partitions()) {
            admin.createPartitions(Map.of(name, NewPartitions.increaseTo(declared.partitions())))
                    .all()
                    .get(2 * ATTEMPT_MS, TimeUnit.MILLISECONDS);
        }
    }
}
