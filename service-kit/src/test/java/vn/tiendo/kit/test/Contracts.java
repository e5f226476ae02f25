package vn.tiendo.kit.test;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The event contracts: what producers must write and consumers must read. Names are like {@code plan/plan.issued}. */
public final class Contracts {
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private Contracts() {}

    /** Fails with every violation when the data does not fit the event's schema. */
    public static void assertValid(String event, String json) {
        Schema schema = REGISTRY.getSchema(text(event + ".schema.json"), InputFormat.JSON);
        List<com.networknt.schema.Error> errors = schema.validate(
                json,
                InputFormat.JSON,
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
        if (!errors.isEmpty()) {
            throw new AssertionError(event + " does not fit its contract: " + errors + "\n" + json);
        }
    }

    /** The example that stands beside the schema. */
    public static String example(String event) {
        return text(event + ".example.json");
    }

    private static String text(String name) {
        String path = "contracts/" + name;
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                throw new AssertionError("no contract " + path);
            }
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
