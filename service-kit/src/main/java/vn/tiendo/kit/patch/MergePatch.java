package vn.tiendo.kit.patch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import jakarta.ws.rs.WebApplicationException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.problem.CommonError;

/** Applies a JSON Merge Patch (RFC 7396) to a command record; the result is read as strictly as any other body. */
@ApplicationScoped
public class MergePatch {
    public static final String MEDIA_TYPE = "application/merge-patch+json";

    private final ObjectMapper json;
    private final Validator validator;

    MergePatch(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /** The record after the patch; 400 with JSON Pointers when it does not fit. */
    @SuppressWarnings("unchecked")
    public <T> T apply(T current, @Nullable JsonNode patch) {
        if (!(patch instanceof ObjectNode)) {
            throw CommonError.MALFORMED_REQUEST.because();
        }
        T patched;
        try {
            JsonNode merged = merge(json.valueToTree(current), patch);
            patched = (T) json.treeToValue(merged, current.getClass());
        } catch (JsonProcessingException unreadable) {
            throw new WebApplicationException(unreadable, 400);
        }
        Set<ConstraintViolation<T>> violations = validator.validate(patched);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return patched;
    }

    private JsonNode merge(@Nullable JsonNode target, JsonNode patch) {
        if (!(patch instanceof ObjectNode changes)) {
            return patch;
        }
        ObjectNode merged = target instanceof ObjectNode object ? object.deepCopy() : json.createObjectNode();
        changes.properties().forEach(change -> {
            if (change.getValue().isNull()) {
                merged.remove(change.getKey());
            } else {
                merged.set(change.getKey(), merge(merged.get(change.getKey()), change.getValue()));
            }
        });
        return merged;
    }
}
