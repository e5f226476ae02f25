package vn.tiendo.e2e.authorisation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The table as it is written in {@code authorisation/things.yaml} and {@code authorisation/operations.yaml}. */
record Table(Map<String, Thing> things, Map<String, Operation> operations) {

    static Table read() {
        Map<String, Operation> operations = new LinkedHashMap<>();
        yaml("operations.yaml").forEach((key, row) -> operations.put(key, Operation.of(key, row)));
        return new Table(Thing.all(yaml("things.yaml")), operations);
    }

    Thing thing(String name) {
        return Objects.requireNonNull(things.get(name), "things.yaml knows no " + name);
    }

    private static Map<String, Map<String, Object>> yaml(String name) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try (InputStream in = Table.class.getResourceAsStream("/authorisation/" + name)) {
            return new Yaml(new SafeConstructor(options)).load(Objects.requireNonNull(in, name));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
