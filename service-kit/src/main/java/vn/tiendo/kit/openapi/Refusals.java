package vn.tiendo.kit.openapi;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import vn.tiendo.kit.problem.CommonError;
import vn.tiendo.kit.problem.ErrorCode;
import vn.tiendo.kit.problem.Problem;
import vn.tiendo.kit.problem.ProblemTexts;

/** The refusals of an operation: by rule, from what it takes, and those it names itself; one answer for each status. */
final class Refusals {
    static final String CODES = "x-error-codes";

    private final ErrorCodes codes;
    private final Components components;
    private final Complaints complaints;

    Refusals(ErrorCodes codes, Components components, Complaints complaints) {
        this.codes = codes;
        this.components = components;
        this.complaints = complaints;
        components.addSchema("Problem", ProblemSchema.problem());
        components.addSchema("InvalidField", ProblemSchema.invalidField());
    }

    void add(String name, Operation operation, Text text) {
        Set<ErrorCode> all = new LinkedHashSet<>(byRule(name, operation));
        for (String code : text.errorCodes()) {
            Optional<ErrorCode> known = codes.find(code);
            known.ifPresentOrElse(
                    all::add, () -> complaints.add("%s names the error %s, which no ErrorCode has", name, code));
        }
        Map<Integer, List<ErrorCode>> byStatus =
                all.stream().collect(Collectors.groupingBy(ErrorCode::status, TreeMap::new, Collectors.toList()));
        byStatus.forEach(
                (status, some) -> operation.getResponses().addAPIResponse(String.valueOf(status), answer(some)));
    }

    private static List<ErrorCode> byRule(String name, Operation operation) {
        List<ErrorCode> rule = new ArrayList<>();
        if (operation.getSecurity() != null && !operation.getSecurity().isEmpty()) {
            rule.addAll(List.of(
                    CommonError.UNAUTHENTICATED, CommonError.FORBIDDEN, CommonError.CALLER_WITHOUT_ORGANIZATION));
            if (!name.startsWith("GET ")) {
                rule.add(CommonError.CALLER_ORGANIZATION_CLOSED);
            }
        }
        rule.add(CommonError.MALFORMED_REQUEST);
        if (operation.getRequestBody() != null) {
            if (!isFile(operation.getRequestBody())) {
                rule.add(CommonError.VALIDATION_FAILED);
            }
            rule.addAll(List.of(
                    CommonError.PAYLOAD_TOO_LARGE,
                    CommonError.UNSUPPORTED_MEDIA_TYPE,
                    CommonError.SECRET_MARK_REFUSED,
                    CommonError.CONFLICT)); // two at once: the database has the last word
        }
        if (name.contains("{")) {
            rule.add(CommonError.NOT_FOUND);
        }
        if (Parameters.takes(operation, "Cursor")) {
            rule.add(CommonError.CURSOR_INVALID);
        }
        if (Parameters.takes(operation, "IfMatch")) {
            rule.addAll(List.of(CommonError.VERSION_MISMATCH, CommonError.PRECONDITION_REQUIRED));
        }
        if (Parameters.takes(operation, "IdempotencyKey")) {
            rule.add(CommonError.IDEMPOTENCY_KEY_REUSED);
        }
        rule.add(CommonError.UNAVAILABLE);
        return rule;
    }

    /** Whether the body is bytes, which have no fields that could be invalid. */
    private static boolean isFile(RequestBody body) {
        return body.getContent() != null
                && body.getContent().getMediaTypes().values().stream()
                        .allMatch(content -> content.getSchema() != null
                                && "binary".equals(content.getSchema().getFormat()));
    }

    /** Answers that only have codes of every service stand once among the components. */
    private APIResponse answer(List<ErrorCode> some) {
        some.forEach(code ->
                components.addExample(code.name(), OASFactory.createExample().value(codes.example(code))));
        if (!some.stream().allMatch(CommonError.class::isInstance)) {
            return described(some);
        }
        String name = some.stream().map(Refusals::camelCase).collect(Collectors.joining("Or"));
        components.addResponse(name, described(some));
        return OASFactory.createAPIResponse().ref("#/components/responses/" + name);
    }

    private static APIResponse described(List<ErrorCode> some) {
        MediaType content =
                OASFactory.createMediaType().schema(OASFactory.createSchema().ref("#/components/schemas/Problem"));
        some.forEach(code -> content.addExample(code.name(), Examples.reference(code.name())));
        String description = some.stream()
                .map(code -> "`%s`: %s".formatted(code.name(), ProblemTexts.title(code, Locale.ENGLISH)))
                .collect(Collectors.joining("; "));
        APIResponse response = OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE, content));
        response.addExtension(CODES, some.stream().map(ErrorCode::name).toList());
        return response;
    }

    private static String camelCase(ErrorCode code) {
        StringBuilder name = new StringBuilder();
        for (String word : code.name().split("_")) {
            name.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
        }
        return name.toString();
    }
}
