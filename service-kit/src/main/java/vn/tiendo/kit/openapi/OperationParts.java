package vn.tiendo.kit.openapi;

import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.models.Operation;

/** Writes everything that is known of an operation into it. */
record OperationParts(Parameters parameters, Answers answers, CsvLists tables, Refusals refusals, Examples examples) {

    void add(String name, Operation operation, Text text) {
        operation.setOperationId(text.id());
        operation.setTags(text.tag() == null ? List.of() : List.of(text.tag()));
        if (text.summary() != null) {
            operation.setSummary(text.summary());
        }
        operation.setDescription(description(operation, text));
        parameters.describe(name, operation, text);
        if (operation.getRequestBody() != null && operation.getRequestBody().getContent() != null) {
            operation
                    .getRequestBody()
                    .getContent()
                    .getMediaTypes()
                    .values()
                    .forEach(content -> examples.add(content, text.request(), name + ": the request"));
        }
        answers.describe(name, operation, text);
        tables.describe(name, operation);
        refusals.add(name, operation, text);
    }

    private static String description(Operation operation, Text text) {
        String own = text.description() != null
                ? text.description()
                : operation.getDescription() != null ? operation.getDescription() : "";
        return (own + "\n\n" + whoMay(operation)).strip();
    }

    private static String whoMay(Operation operation) {
        if (operation.getSecurity() == null || operation.getSecurity().isEmpty()) {
            return "Without a token.";
        }
        String roles = operation.getSecurity().stream()
                .flatMap(requirement -> requirement.getSchemes().values().stream())
                .flatMap(List::stream)
                .map("`%s`"::formatted)
                .collect(Collectors.joining(", "));
        return roles.isEmpty()
                ? "Any role; what lies outside the caller's scope is not found."
                : "Roles: " + roles + ".";
    }
}
