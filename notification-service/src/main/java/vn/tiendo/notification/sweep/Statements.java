package vn.tiendo.notification.sweep;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The statements of this feature, each in a file of its own. */
final class Statements {
    private Statements() {}

    static String text(String resource) {
        try (InputStream file = Objects.requireNonNull(Statements.class.getResourceAsStream(resource), resource)) {
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
