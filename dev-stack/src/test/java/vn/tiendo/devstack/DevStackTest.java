package vn.tiendo.devstack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DevStackTest {
    @TempDir
    Path home;

    private StackSettings settings;
    private DevStack stack;

    @BeforeEach
    void prepare() {
        settings = StackSettings.onFreePorts(StackSettings.findRoot(), home).only(Part.POSTGRES, Part.KAFKA);
        stack = new DevStack(settings, line -> {});
    }

    @AfterEach
    void end() {
        stack.down();
    }

    @Test
    void secondUpAfterAKillStartsOnlyTheDeadPartAndLosesNothing() throws Exception {
        stack.up();
        new Databases(settings.port(Part.POSTGRES)).createIfMissing("plan", "plan", "plan");
        execute("create table note as select 'kept' as body");
        createTopic("note");
        var before = pids();

        stack.kill(Part.POSTGRES);
        stack.up();

        assertNotEquals(before.get(Part.POSTGRES), pids().get(Part.POSTGRES));
        assertEquals(before.get(Part.KAFKA), pids().get(Part.KAFKA));
        execute("select body from note");

        stack.kill(Part.KAFKA);
        stack.up();
        assertTrue(topics().contains("note"));
    }

    @Test
    void downEndsEverythingAndUpFindsTheData() throws Exception {
        stack.up();
        new Databases(settings.port(Part.POSTGRES)).createIfMissing("plan", "plan", "plan");
        execute("create table note as select 'kept' as body");

        stack.down();
        assertTrue(stack.statuses().stream().allMatch(status -> status.state().equals("stopped")));
        assertFalse(Ports.answers(settings.port(Part.POSTGRES)));
        assertFalse(Ports.answers(settings.port(Part.KAFKA)));

        stack.up();
        execute("select body from note");
        assertTrue(stack.statuses().stream().allMatch(status -> status.memory() > 0));
    }

    @Test
    void takenPortIsOneSentenceAndNothingIsStarted() throws IOException {
        try (var squatter = new ServerSocket(settings.port(Part.KAFKA), 1, InetAddress.getLoopbackAddress())) {
            var refusal = assertThrows(StackException.class, stack::up);

            assertEquals(
                    "Port %d, wanted for kafka, is taken by another program: end that program, or set TIENDO_PORT_KAFKA to a free port."
                            .formatted(squatter.getLocalPort()),
                    refusal.getMessage());
            assertFalse(Ports.answers(settings.port(Part.POSTGRES)));
        }
    }

    private Map<Part, Long> pids() throws IOException {
        return stack.statuses().stream().collect(Collectors.toMap(DevStack.Status::part, DevStack.Status::pid));
    }

    private void execute(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(stack.jdbcUrl(Part.PLAN), "plan", "plan");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void createTopic(String name) throws Exception {
        withAdmin(admin -> admin.createTopics(List.of(new NewTopic(name, 1, (short) 1)))
                        .all())
                .get();
    }

    private Set<String> topics() throws Exception {
        return withAdmin(admin -> admin.listTopics().names()).get();
    }

    private <T> T withAdmin(Function<Admin, T> work) {
        try (var admin = Admin.create(Map.of("bootstrap.servers", stack.bootstrapServers()))) {
            return work.apply(admin);
        }
    }
}
