package vn.tiendo.devstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A real Kafka broker on 127.0.0.1: one KRaft node in a JVM of its own, which makes missing topics itself. */
public final class KafkaServer implements AutoCloseable {
    static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final List<String> OPTIONS = List.of(
            "-Xmx384m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn");
    private static final List<String> JARS = List.of(
            "kafka",
            "scala-",
            "slf4j-",
            "log4j-api-",
            "commons-validator-",
            "jackson-",
            "metrics-core-",
            "argparse4j-",
            "jopt-simple-",
            "jose4j-",
            "pcollections-",
            "HdrHistogram-",
            "hash4j-",
            "caffeine-",
            "re2j-",
            "zstd-jni-",
            "snappy-java-",
            "lz4-java-",
            "snakeyaml-");

    private final Process process;
    private final Path directory;
    private final int port;
    private final boolean throwAway;
    private final Thread hook = new Thread(this::stop, "kafka-stop");

    private KafkaServer(Path directory, int port, boolean throwAway) {
        this.directory = directory;
        this.port = port;
        this.throwAway = throwAway;
        this.process = launch();
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** A fresh broker on a random port; its log directory is deleted when it is closed. */
    public static KafkaServer throwAway() {
        try {
            return started(new KafkaServer(Files.createTempDirectory("tiendo-kafka-"), Ports.free(), true));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A broker that keeps its topics under {@code directory}. */
    public static KafkaServer durable(Path directory, int port) {
        return started(new KafkaServer(directory, port, false));
    }

    /** The broker's command line; writes its configuration on the way. */
    static List<String> command(Path directory, int port, String... arguments) throws IOException {
        Files.createDirectories(directory);
        var config = Files.writeString(directory.resolve("server.properties"), config(directory, port));
        var command = JavaChild.command(OPTIONS, JavaChild.classPath(JARS), KafkaBroker.class.getName());
        command.add(config.toString());
        command.addAll(List.of(arguments));
        return command;
    }

    private static String config(Path directory, int port) {
        int controller = Ports.free();
        return """
                process.roles=broker,controller
                node.id=1
                listeners=BROKER://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d
                advertised.listeners=BROKER://127.0.0.1:%d
                listener.security.protocol.map=BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT
                inter.broker.listener.name=BROKER
                controller.listener.names=CONTROLLER
                controller.quorum.voters=1@127.0.0.1:%d
                log.dirs=%s
                auto.create.topics.enable=true
                num.partitions=3
                default.replication.factor=1
                offsets.topic.num.partitions=3
                offsets.topic.replication.factor=1
                transaction.state.log.num.partitions=3
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                share.coordinator.state.topic.num.partitions=1
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                group.initial.rebalance.delay.ms=0
                log.cleaner.dedupe.buffer.size=2097152
                num.network.threads=2
                num.io.threads=2
                """.formatted(port, controller, port, controller, directory.resolve("logs"));
    }

    private Process launch() {
        try {
            return new ProcessBuilder(command(directory, port, KafkaBroker.DIE_WITH_PARENT))
                    .redirectErrorStream(true)
                    .redirectOutput(log().toFile())
                    .start();
        } catch (IOException e) {
            throw new StackException("Kafka could not be started in %s: %s".formatted(directory, e.getMessage()), e);
        }
    }

    private static KafkaServer started(KafkaServer server) {
        var deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (!Ports.answers(server.port)) {
            if (!server.process.isAlive() || System.nanoTime() > deadline) {
                server.process.destroyForcibly();
                Runtime.getRuntime().removeShutdownHook(server.hook); // it would delete the log
                throw new StackException("Kafka did not start on port %d within %d s: see %s"
                        .formatted(server.port, START_LIMIT.toSeconds(), server.log()));
            }
            server.await(Duration.ofMillis(50));
        }
        return server;
    }

    private void await(Duration pause) {
        try {
            process.waitFor(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("The wait for Kafka was interrupted", e);
        }
    }

    public int port() {
        return port;
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    Path log() {
        return directory.resolve("kafka.log");
    }

    @Override
    public void close() {
        stop();
        Runtime.getRuntime().removeShutdownHook(hook);
    }

    private void stop() {
        if (throwAway) {
            process.destroyForcibly();
        } else {
            process.destroy();
        }
        await(Duration.ofSeconds(20));
        process.destroyForcibly();
        if (throwAway) {
            delete(directory);
        }
    }

    private static void delete(Path directory) {
        try (var files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(file -> file.delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
