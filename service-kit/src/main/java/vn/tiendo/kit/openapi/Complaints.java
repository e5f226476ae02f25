package vn.tiendo.kit.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.jspecify.annotations.Nullable;

/** What is missing or wrong in the descriptions, each as a sentence that says what to do. */
final class Complaints {
    private final Set<String> sentences = new TreeSet<>();

    void add(String sentence, @Nullable Object... arguments) {
        sentences.add(sentence.formatted(arguments));
    }

    void writeTo(OpenAPI document) {
        if (!sentences.isEmpty()) {
            List<String> all = new ArrayList<>(sentences);
            document.addExtension(HouseDocument.INCOMPLETE, all);
        }
    }
}
