package vn.tiendo.reporting.contact;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import vn.tiendo.kit.seal.KeyRing;
import vn.tiendo.kit.test.Events;
import vn.tiendo.kit.test.KafkaResource;
import vn.tiendo.kit.test.PostgresResource;
import vn.tiendo.reporting.Spine;

/** The sweep runs every second here. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
class StaleContactsTest {
    private static final byte[] PLAIN = "{\"email\":\"cu@nha.vn\"}".getBytes(UTF_8);

    @Inject
    DataSource database;

    @ConfigProperty(name = "tiendo.contact.keys")
    List<String> keys;

    @Test
    void afterAKeyWasExchangedEverythingIsSealedWithTheNewOne() {
        Spine spine = new Spine(database);
        UUID owner = UUID.randomUUID();
        byte[] before = ring(List.of(keys.getLast())).seal(owner, PLAIN);
        keep(spine, owner, "before", before);
        Events.await("the new key", () -> one(spine, "key_name", owner).equals("now"));
        byte[] after = HexFormat.of().parseHex(one(spine, "encode(sealed, 'hex')", owner));
        assertArrayEquals(PLAIN, ring(List.of(keys.getFirst())).open("now", owner, after));
    }

    @Test
    void whatNoKeyOpensStaysAsItIs() {
        Spine spine = new Spine(database);
        UUID lost = UUID.randomUUID();
        UUID old = UUID.randomUUID();
        keep(spine, lost, "lost", new byte[] {1, 2, 3});
        keep(spine, old, "before", ring(List.of(keys.getLast())).seal(old, PLAIN));
        Events.await("the new key", () -> one(spine, "key_name", old).equals("now"));
        assertEquals("lost", one(spine, "key_name", lost));
    }

    private static KeyRing ring(List<String> entries) {
        return new KeyRing("contact", "tiendo.contact.keys", entries);
    }

    private static void keep(Spine spine, UUID owner, String key, byte[] sealed) {
        spine.rows(
                "insert into contact (owner_id, key_name, sealed, erase_at) values (?, ?, ?, now() + interval '1 day')",
                owner,
                key,
                sealed);
    }

    private static String one(Spine spine, String column, UUID owner) {
        return spine.rows("select " + column + " from contact where owner_id = ?", owner)
                .getFirst();
    }
}
