package vn.tiendo.notification.template;

import static vn.tiendo.notification.template.TemplateError.TEMPLATE_VARIABLES_MISSING;
import static vn.tiendo.notification.template.TemplateError.TEMPLATE_VARIABLES_UNKNOWN;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A template to put in force.
 *
 * @param subject one line
 * @param body a paragraph for each line, an item of a list where it begins with a dash
 */
record NewTemplate(
        @NotNull TemplateKind kind,
        @NotNull Language language,
        @NotBlank @Size(max = 300) String subject,
        @NotBlank @Size(max = 8_000) String body) {

    /** Refuses what it names that there is not, and what it must name and does not; answers what it says in a preview. */
    TemplatePreviewView checked() {
        Wording ofSubject = Wording.of(subject, "/subject");
        Wording ofBody = Wording.of(body, "/body");
        requireKnown(ofSubject, "/subject");
        requireKnown(ofBody, "/body");
        requireAll(ofSubject, ofBody);
        Map<Variable, String> examples = kind.variables().stream()
                .collect(Collectors.toMap(Function.identity(), variable -> variable.example(language)));
        return new TemplatePreviewView(ofSubject.fill(examples), ofBody.fill(examples));
    }

    private void requireKnown(Wording wording, String pointer) {
        Set<String> unknown = new TreeSet<>(wording.words());
        kind.variables().forEach(variable -> unknown.remove(variable.word()));
        if (!unknown.isEmpty()) {
            throw TEMPLATE_VARIABLES_UNKNOWN.at(
                    pointer,
                    String.join(", ", unknown),
                    Arrays.stream(Variable.values()).map(Variable::word).collect(Collectors.joining(", ")));
        }
    }

    private void requireAll(Wording ofSubject, Wording ofBody) {
        String missing = kind.required().stream()
                .map(Variable::word)
                .filter(word ->
                        !ofSubject.words().contains(word) && !ofBody.words().contains(word))
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw TEMPLATE_VARIABLES_MISSING.at("/body", missing);
        }
    }
}
