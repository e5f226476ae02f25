package vn.tiendo.plan.extraction.owner;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.tiendo.plan.extraction.text.Folding;

/**
 * The names of known bodies by how they read without diacritics. A name read from a page that lost its marks gets them back where
 * only one body is called so; otherwise it stays as read.
 */
public final class KnownNames {

    private final Map<String, Optional<String>> byPlainName = new HashMap<>();

    public KnownNames(Collection<String> names) {
        for (String name : names) {
            byPlainName.merge(
                    plain(name), Optional.of(name), (one, other) -> one.equals(other) ? one : Optional.empty());
        }
    }

    public String spelled(String read) {
        return byPlainName.getOrDefault(plain(read), Optional.empty()).orElse(read);
    }

    private static String plain(String name) {
        return Folding.fold(name).replaceAll("[^\\p{L}\\d]+", "");
    }
}
