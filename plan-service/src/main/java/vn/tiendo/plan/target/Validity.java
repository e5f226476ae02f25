package vn.tiendo.plan.target;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * When, where and on what condition a target holds. What is left out does not narrow it.
 *
 * @param startOn the first day on which it holds, Asia/Ho_Chi_Minh
 * @param startAsWritten the words of the document: "từ tháng 01/2026"
 * @param condition "if any": a body that it does not fit answers that the target is not applicable
 * @param exclusions what it does not hold for: "except state secrets"
 * @param occasion the event at which it is measured: "when they visit"; nothing is missing as long as it does not happen
 */
@Schema(name = "TargetValidity")
public record Validity(
        @Nullable LocalDate startOn,
        @Nullable @Size(max = 200) String startAsWritten,
        @Nullable @Size(max = 500) String condition,
        @Nullable @Size(max = 20) List<@NotBlank @Size(max = 500) String> exclusions,
        @Nullable @Size(max = 500) String occasion) {

    /** Null when it says nothing. */
    static @Nullable Validity orNull(@Nullable Validity validity) {
        return validity == null || validity.isEmpty() ? null : validity;
    }

    private boolean isEmpty() {
        boolean none = exclusions == null || exclusions.isEmpty();
        return none && Stream.of(startOn, startAsWritten, condition, occasion).allMatch(Objects::isNull);
    }
}
