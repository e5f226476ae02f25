package vn.tiendo.reporting.exchange.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import vn.tiendo.reporting.exchange.packet.PacketKind;

/**
 * Where records come from: for each kind a query of its own in {@code exchange/}, giving {@code key}, {@code organization_id},
 * {@code stamp} and {@code content}. These queries are the whole of the mapping from the tables of this service.
 */
final class Sources {
    private static final String ACCEPTED = text("accepted");

    private Sources() {}

    static String of(PacketKind kind) {
        return text(kind.name().toLowerCase(Locale.ROOT)).replace("{accepted}", ACCEPTED);
    }

    private static String text(String name) {
        String path = "/exchange/" + name + ".sql";
        try (InputStream file = Objects.requireNonNull(Sources.class.getResourceAsStream(path), path)) {
            return new String(file.readAllBytes(), UTF_8).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
