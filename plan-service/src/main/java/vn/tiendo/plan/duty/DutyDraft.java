package vn.tiendo.plan.duty;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;

/**
 * What a drafter writes of a reporting duty; a duty without reporter or recipient binds nobody when the plan is issued.
 *
 * @param reporter code of the organisation that reports
 * @param recipient code of the organisation that receives
 * @param via code of the organisation that stands between them
 */
public record DutyDraft(
        @Nullable @Size(max = 35) String reporter,
        @Nullable @Size(max = 500) String reporterAsWritten,
        @Nullable @Size(max = 35) String recipient,
        @Nullable @Size(max = 500) String recipientAsWritten,
        @Nullable @Size(max = 35) String via,
        @Nullable @Size(max = 500) String viaAsWritten,
        @NotEmpty @UniqueElements List<@NotNull Frequency> frequencies,
        @Nullable @Valid DueRule dueRule) {}
