package vn.tiendo.kit.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.jspecify.annotations.Nullable;

/** Puts examples beside schemas; those that have a file stand once among the components, under the file's name. */
final class Examples {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Any other text, such as a stream of events, is the example itself. */
    private static final Pattern FILE = Pattern.compile("[a-z0-9-]+");

    private static final Pattern AFTER_HYPHEN = Pattern.compile("-([a-z0-9])");

    private final Files files;
    private final Components components;
    private final Complaints complaints;

    Examples(Files files, Components components, Complaints complaints) {
        this.files = files;
        this.components = components;
        this.complaints = complaints;
    }

    /** @param where what to say the example is of, when there is none */
    void add(MediaType content, @Nullable JsonNode example, String where) {
        if (example == null) {
            complaints.add("%s has no example", where);
        } else if (example.isTextual() && FILE.matcher(example.asText()).matches()) {
            byName(content, example.asText(), where);
        } else {
            content.addExample("example", OASFactory.createExample().value(plain(example)));
        }
    }

    private void byName(MediaType content, String file, String where) {
        String name =
                AFTER_HYPHEN.matcher(file).replaceAll(match -> match.group(1).toUpperCase(java.util.Locale.ROOT));
        String path = "openapi/examples/" + file + ".json";
        files.read(path, JsonNode.class)
                .ifPresentOrElse(
                        value -> components.addExample(
                                name, OASFactory.createExample().value(plain(value))),
                        () -> complaints.add("%s: its example src/main/resources/%s does not exist", where, path));
        content.addExample(name, reference(name));
    }

    static Example reference(String name) {
        return OASFactory.createExample().ref("#/components/examples/" + name);
    }

    private static Object plain(JsonNode value) {
        return JSON.convertValue(value, Object.class);
    }
}
