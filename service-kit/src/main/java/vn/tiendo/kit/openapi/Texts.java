package vn.tiendo.kit.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * The texts of all operations. Those of {@code /api/v1/plans/{id}/issue} stand in {@code openapi/plans.yaml} under
 * {@code POST /api/v1/plans/{id}/issue}; those of {@code /public/v1/plans} in {@code openapi/public-plans.yaml}.
 */
final class Texts {
    private final Files files;
    private final Complaints complaints;
    private final Map<String, Resource> resources = new TreeMap<>();
    private final Set<String> used = new TreeSet<>();
    private final Set<String> headings = new TreeSet<>();

    Texts(Files files, Complaints complaints) {
        this.files = files;
        this.complaints = complaints;
    }

    /**
     * One file.
     *
     * @param tag         the heading that its operations stand under, unless they name another
     * @param description what stands below that heading
     * @param tags        what stands below other headings
     */
    record Resource(
            @Nullable String tag,
            @Nullable String description,
            @Nullable Map<String, String> tags,
            @Nullable Map<String, Text> operations) {}

    /** @param operation such as {@code GET /api/v1/plans} */
    Optional<Text> of(String operation) {
        String path = operation.substring(operation.indexOf(' ') + 1);
        String file = fileOf(path);
        Resource resource = resources.computeIfAbsent(
                file, name -> files.read(name, Resource.class).orElse(new Resource(null, null, null, null)));
        Text text = resource.operations() == null ? null : resource.operations().get(operation);
        if (text == null || resource.tag() == null) {
            complaints.add(
                    "%s is not described: add to src/main/resources/%s%n%s",
                    operation, file, skeleton(operation, resource));
            return Optional.empty();
        }
        used.add(operation);
        complainOfGaps(operation, file, text);
        Text complete = text.under(resource.tag());
        headings.add(String.valueOf(complete.tag()));
        return Optional.of(complete);
    }

    private void complainOfGaps(String operation, String file, Text text) {
        if (text.id() == null || !text.id().matches("[a-z]+([A-Z][a-z0-9]*)+")) {
            complaints.add("%s: its id in %s is a verb and what it acts on, such as issuePlan", operation, file);
        }
        if (text.summary() == null) {
            complaints.add("%s: add its summary to %s", operation, file);
        }
    }

    private static String skeleton(String operation, Resource resource) {
        String head = resource.tag() == null ? "tag: Things\ndescription: What they are.\noperations:\n" : "";
        return head + "  " + operation + ":\n    id: verbThing\n    summary: One sentence.\n"
                + "    request: name-of-a-file-in-openapi/examples\n    response: name-of-a-file-in-openapi/examples\n"
                + "    errors: [CODES_BESIDES_THOSE_OF_THE_RULE]";
    }

    private static String fileOf(String path) {
        String[] steps = path.split("/", -1);
        boolean isPublic = steps.length > 1 && steps[1].equals("public");
        return "openapi/" + (isPublic ? "public-" : "") + (steps.length > 3 ? steps[3] : "root") + ".yaml";
    }

    void complainOfUnused() {
        resources.forEach((file, resource) -> {
            Map<String, Text> operations = resource.operations() == null ? Map.of() : resource.operations();
            operations.keySet().stream()
                    .filter(operation -> !used.contains(operation))
                    .forEach(operation -> complaints.add("%s describes %s, which does not exist", file, operation));
        });
    }

    List<Tag> tags() {
        Map<String, String> described = new LinkedHashMap<>();
        for (Resource resource : resources.values()) {
            if (resource.tag() != null && resource.description() != null) {
                described.put(resource.tag(), resource.description());
            }
            described.putAll(resource.tags() == null ? Map.of() : resource.tags());
        }
        headings.stream()
                .filter(heading -> !described.containsKey(heading))
                .forEach(heading -> complaints.add("the heading %s has no description", heading));
        return described.entrySet().stream()
                .filter(tag -> headings.contains(tag.getKey()))
                .map(tag -> OASFactory.createTag().name(tag.getKey()).description(tag.getValue()))
                .toList();
    }
}
