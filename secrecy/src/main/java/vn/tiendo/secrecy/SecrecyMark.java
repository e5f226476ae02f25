package vn.tiendo.secrecy;

import java.util.Map;
import java.util.Optional;

/**
 * Finds the mark of a State secret, which by law lives on another network. A mark is a stamp on a line of its own, a
 * word of a file's name, or metadata. A sentence, a heading or a list that speaks of secrecy is no mark.
 */
public final class SecrecyMark {
    private SecrecyMark() {}

    /** The stamp that a text bears; for text that arrives in pieces there is {@link StampScanner}. */
    public static Optional<SecrecyLevel> inText(CharSequence text) {
        return new StampScanner().accept(text).finish();
    }

    /** The mark that is a word of a file's name, with or without its folder and its extension. */
    public static Optional<SecrecyLevel> inFileName(String name) {
        return MarkedName.read(name);
    }

    /** The mark in a property of a document or in a header: by what its key says, else as a stamp. */
    public static Optional<SecrecyLevel> inMetadata(String key, String value) {
        return MarkedProperty.read(key, value);
    }

    /** The first mark among the properties of a document. */
    public static Optional<SecrecyLevel> inMetadata(Map<String, String> properties) {
        return properties.entrySet().stream()
                .flatMap(property -> inMetadata(property.getKey(), property.getValue()).stream())
                .findFirst();
    }
}
