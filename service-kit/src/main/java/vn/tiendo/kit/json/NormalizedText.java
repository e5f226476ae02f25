package vn.tiendo.kit.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import java.io.IOException;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** Vietnamese arrives composed and decomposed; one form (NFC) is kept, so that equal names are equal. */
final class NormalizedText extends StringDeserializer {
    private static final long serialVersionUID = 1L;

    @Override
    public @Nullable String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        String text = super.deserialize(parser, context);
        if (text == null) {
            return null;
        }
        if (text.chars().anyMatch(NormalizedText::isForbidden)) {
            throw InvalidFormatException.from(parser, "control character in text", text, String.class);
        }
        return Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static boolean isForbidden(int character) {
        return character < 0x20 && character != '\n' && character != '\t' && character != '\r' || character == 0x7f;
    }
}
