package vn.tiendo.kit.outbox;

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
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Makes sure, at start, that the topics this service owns exist as it declares them: {@code tiendo.topics.log} keeps
 * every event for the retention, {@code tiendo.topics.compacted} keeps the last state of every key for ever.
 */
@ApplicationScoped
class Topics {
    private static final Logger LOG = Logger.getLogger(Topics.class);
    private static final String AUDIT_SEALED = "audit.sealed";

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

    Topics(Declared declared, @ConfigProperty(name = "kafka.bootstrap.servers") String servers) {
        this.declared = declared;
        this.servers = servers;
    }

    void declare(@Observes StartupEvent started) {
        Thread.ofVirtual().name("topics").start(this::declare);
    }

    private void declare() {
        Map<String, Object> settings = Map.of("bootstrap.servers", servers, "default.api.timeout.ms", 30_000);
        try (Admin admin = Admin.create(settings)) {
            for (String topic : logs()) {
                long milliseconds = TimeUnit.DAYS.toMillis(declared.retentionDays());
                ensure(admin, topic, Map.of("cleanup.policy", "delete", "retention.ms", Long.toString(milliseconds)));
            }
            for (String topic : declared.compacted().orElse(List.of())) {
                ensure(admin, topic, Map.of("cleanup.policy", "compact", "retention.ms", "-1"));
            }
        } catch (ExecutionException | TimeoutException failure) {
            LOG.warnf("topics not declared; the broker's defaults hold until the next start: %s", failure.toString());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
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
            admin.createTopics(List.of(topic)).all().get(30, TimeUnit.SECONDS);
        } catch (ExecutionException failure) {
            if (!(failure.getCause() instanceof TopicExistsException)) {
                throw failure;
            }
            // a consumer's subscription may have made it before, with the broker's defaults
            List<AlterConfigOp> changes = new ArrayList<>();
            settings.forEach((key, value) ->
                    changes.add(new AlterConfigOp(new ConfigEntry(key, value), AlterConfigOp.OpType.SET)));
            ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, name);
            admin.incrementalAlterConfigs(Map.of(resource, changes)).all().get(30, TimeUnit.SECONDS);
        }
    }
}
