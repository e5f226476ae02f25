package vn.tiendo.kit.problem;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Finds where in the body a field is wrong: JSON Pointers (RFC 6901) for Jackson's and Bean Validation's complaints. */
final class InvalidFields {
    private InvalidFields() {}

    static Refusal of(JsonMappingException failure) {
        CommonError code = failure instanceof UnrecognizedPropertyException
                ? CommonError.UNKNOWN_FIELD
                : failure.getPath().isEmpty() ? CommonError.MALFORMED_REQUEST : CommonError.WRONG_TYPE;
        if (code == CommonError.MALFORMED_REQUEST) {
            return code.because();
        }
        String pointer = pointer(failure.getPath());
        return new Refusal(CommonError.VALIDATION_FAILED, List.of(new Refusal.Field(pointer, code, pointer)));
    }

    /** The detail of a violation is Bean Validation's own message, already in the caller's language. */
    static List<Problem.Field> of(Set<? extends ConstraintViolation<?>> violations) {
        return violations.stream()
                .map(violation -> new Problem.Field(
                        pointer(violation.getPropertyPath()), code(violation), violation.getMessage()))
                .sorted(Comparator.comparing(Problem.Field::pointer).thenComparing(Problem.Field::code))
                .toList();
    }

    private static String code(ConstraintViolation<?> violation) {
        String constraint = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return constraint.replaceAll("([a-z])([A-Z])", "$1_$2").toUpperCase(java.util.Locale.ROOT);
    }

    private static String pointer(List<JsonMappingException.Reference> path) {
        StringBuilder pointer = new StringBuilder();
        for (JsonMappingException.Reference step : path) {
            pointer.append('/').append(step.getFieldName() == null ? step.getIndex() : escape(step.getFieldName()));
        }
        return pointer.toString();
    }

    private static String pointer(Path path) {
        StringBuilder pointer = new StringBuilder();
        String parameter = "";
        for (Path.Node step : path) {
            if (step.getKind() == ElementKind.PARAMETER) {
                parameter = step.getName();
            }
            if (step.getIndex() != null) {
                pointer.append('/').append(step.getIndex());
            }
            if (step.getKind() == ElementKind.PROPERTY) {
                pointer.append('/').append(escape(step.getName()));
            }
        }
        return pointer.isEmpty() && !parameter.isEmpty() ? "#" + parameter : pointer.toString();
    }

    private static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
