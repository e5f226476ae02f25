package vn.tiendo.kit.problem;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Turns a refusal into the body that the client reads. */
final class Problems {
    private Problems() {}

    static Problem of(Refusal refusal, @Nullable String instance, @Nullable String acceptLanguage) {
        Locale language = ProblemTexts.negotiate(acceptLanguage);
        List<Problem.Field> fields = refusal.fields().stream()
                .map(field -> new Problem.Field(
                        field.pointer(),
                        field.code().name(),
                        ProblemTexts.detail(field.code(), language, field.arguments())))
                .toList();
        return problem(refusal.code(), language, instance, fields, refusal.arguments());
    }

    static Problem of(
            ErrorCode code, List<Problem.Field> fields, @Nullable String instance, @Nullable String acceptLanguage) {
        return problem(code, ProblemTexts.negotiate(acceptLanguage), instance, fields);
    }

    private static Problem problem(
            ErrorCode code,
            Locale language,
            @Nullable String instance,
            List<Problem.Field> fields,
            @Nullable Object... arguments) {
        String type =
                "urn:tiendo:problem:" + code.name().toLowerCase(Locale.ROOT).replace('_', '-');
        String title = ProblemTexts.title(code, language);
        String detail = ProblemTexts.detail(code, language, arguments);
        return new Problem(type, title, code.status(), detail, instance, code.name(), traceId(), fields);
    }

    private static @Nullable String traceId() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid() ? span.getTraceId() : null;
    }
}
