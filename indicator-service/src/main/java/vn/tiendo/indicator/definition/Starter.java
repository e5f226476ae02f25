package vn.tiendo.indicator.definition;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import vn.tiendo.indicator.catalogue.Definition;

/** Indicators whose formulas are public, to begin a catalogue with; each says where it comes from. */
@ApplicationScoped
class Starter {
    private static final String FILE = "/catalogue/starter.json";

    private final List<Definition> definitions;

    Starter(ObjectMapper json) {
        try (InputStream file = Objects.requireNonNull(Starter.class.getResourceAsStream(FILE))) {
            definitions = List.of(json.readValue(file, Definition[].class));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(FILE, unreadable);
        }
    }

    /** Operands before the formulas that name them. */
    List<Definition> definitions() {
        return definitions;
    }
}
