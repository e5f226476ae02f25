package vn.tiendo.reporting.evidence.tus;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.text.Normalizer;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The header {@code Upload-Metadata} (tus 1.0.0, extension Creation): pairs of a key and a Base64 value, separated by
 * commas, each key once. Values are read as UTF-8 and given in NFC.
 */
public record UploadMetadata(Map<String, String> values) {
    /** More than any file name and type needs. */
    private static final int MAX_LENGTH = 4_000;

    public UploadMetadata {
        values = Map.copyOf(values);
    }

    /** Throws {@link IllegalArgumentException} when the header is not well formed. */
    public static UploadMetadata parse(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return new UploadMetadata(Map.of());
        }
        if (header.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("too long");
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (String pair : header.split(",", -1)) {
            String[] parts = pair.strip().split(" ", -1);
            if (parts[0].isEmpty() || parts.length > 2) {
                throw new IllegalArgumentException("not a pair");
            }
            if (values.put(parts[0], parts.length == 1 ? "" : text(parts[1])) != null) {
                throw new IllegalArgumentException("a key twice");
            }
        }
        return new UploadMetadata(values);
    }

    public @Nullable String get(String key) {
        return values.get(key);
    }

    private static String text(String base64) {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64);
            String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return Normalizer.normalize(text, Normalizer.Form.NFC);
        } catch (CharacterCodingException notText) {
            throw new IllegalArgumentException("not UTF-8", notText);
        }
    }
}
