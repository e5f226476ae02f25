package vn.tiendo.kit.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.tiendo.devstack.PostgresServer;
import vn.tiendo.kit.audit.log.LogCheck;
import vn.tiendo.kit.audit.log.MerkleTree;
import vn.tiendo.kit.audit.log.Seal;

/** A database whose log was sealed before there were heads. */
class AuditUpgradeTest {
    private static final HexFormat HEX = HexFormat.of();

    /** Sizes of the batches: trees of every shape up to nine leaves, and one as large as they become. */
    private static final List<Integer> SIZES = List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 1_000);

    private static PostgresServer server;
    private static Connection connection;
    private static final List<List<String>> LOG = new ArrayList<>();

    @BeforeAll
    static void upgrade() throws SQLException {
        server = PostgresServer.throwAway();
        server.createDatabaseIfMissing("tiendo", "tiendo", "tiendo");
        connection = DriverManager.getConnection(server.jdbcUrl("tiendo"), "tiendo", "tiendo");
        migrateTo("0.4");
        String before = Seal.BEGINNING;
        for (int size : SIZES) {
            before = sealAsBefore(LOG.size() + 1L, size, before);
        }
        migrateTo("latest");
    }

    @AfterAll
    static void end() throws SQLException {
        connection.close();
        server.close();
    }

    private static void migrateTo(String version) {
        Flyway.configure()
                .dataSource(server.jdbcUrl("tiendo"), "tiendo", "tiendo")
                .locations("db/kit")
                .target(version)
                .load()
                .migrate();
    }

    private static Instant sealedAt(long batch) {
        return Instant.parse("2026-02-28T16:59:59.999999Z").plusNanos(batch * 5_000_001_000L);
    }

    /** Returns the root of the new batch. */
    private static String sealAsBefore(long batch, int size, String previousRoot) throws SQLException {
        List<String> records = new ArrayList<>();
        for (int position = 0; position < size; position++) {
            records.add("""
                    {"action":"kế hoạch.ban hành","facts":{"personalData":%s,"said":"\\"personalData\\":true \\\\ €"},"id":"%s"}""".formatted(batch == 2 && position == 1, UUID.randomUUID()));
        }
        String root = HEX.formatHex(MerkleTree.root(records.stream()
                .map(text -> MerkleTree.leaf(text.getBytes(UTF_8)))
                .toList()));
        try (PreparedStatement seal = connection.prepareStatement(
                "insert into audit_batch (number, entries, root, previous_root, sealed_at) values (?, ?, ?, ?, ?)")) {
            seal.setLong(1, batch);
            seal.setInt(2, size);
            seal.setBytes(3, HEX.parseHex(root));
            seal.setBytes(4, HEX.parseHex(previousRoot));
            seal.setObject(5, sealedAt(batch).atOffset(ZoneOffset.UTC));
            seal.executeUpdate();
        }
        insert(batch, records);
        LOG.add(records);
        return root;
    }

    private static void insert(long batch, List<String> records) throws SQLException {
        try (PreparedStatement entry = connection.prepareStatement("""
                insert into audit_entry (id, at, actor, action, subject, content, batch, position)
                values (?, now(), 'actor', 'action', ?, ?, ?, ?)
                """)) {
            for (int position = records.size() - 1; position >= 0; position--) {
                entry.setObject(1, UUID.randomUUID());
                entry.setObject(2, UUID.randomUUID());
                entry.setString(3, records.get(position));
                entry.setLong(4, batch);
                entry.setInt(5, position);
                entry.addBatch();
            }
            entry.executeBatch();
        }
    }

    private static List<Seal> stored() throws SQLException {
        List<Seal> seals = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select * from audit_batch order by number")) {
            while (row.next()) {
                seals.add(new Seal(
                        row.getLong("epoch"),
                        row.getLong("number"),
                        row.getInt("entries"),
                        row.getObject("sealed_at", OffsetDateTime.class).toInstant(),
                        HEX.formatHex(row.getBytes("root")),
                        HEX.formatHex(row.getBytes("previous_head")),
                        HEX.formatHex(row.getBytes("head")),
                        Seal.split(HEX.formatHex(row.getBytes("leaves")))));
            }
        }
        return seals;
    }

    @Test
    void whatWasSealedBeforeGetsTheSealItWouldGetToday() throws SQLException {
        List<Seal> today = new ArrayList<>();
        String before = Seal.BEGINNING;
        for (List<String> records : LOG) {
            long batch = today.size() + 1L;
            today.add(Seal.of(1, batch, sealedAt(batch), before, records));
            before = today.getLast().head();
        }
        assertEquals(today, stored());
    }

    @Test
    void theLogIsIntactAfterwards() throws SQLException {
        LogCheck check = LogCheck.fromTheBeginning();
        for (Seal seal : stored()) {
            assertEquals(Optional.empty(), check.next(seal, LOG.get((int) seal.batch() - 1)));
        }
        assertEquals(Optional.empty(), check.end(Instant.MAX));
        assertEquals(SIZES.size(), check.batch());
    }

    @Test
    void looksAtPersonalDataAreFoundByWhatTheySayAndNotByWhatTheyQuote() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select count(*), min(batch), min(position) from audit_entry where personal_data")) {
            row.next();
            assertEquals(List.of(1L, 2L, 1), List.of(row.getLong(1), row.getLong(2), row.getInt(3)));
        }
    }
}
