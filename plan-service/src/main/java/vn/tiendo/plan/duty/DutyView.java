package vn.tiendo.plan.duty;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.etag.Versioned;
import vn.tiendo.kit.scope.OrganizationRef;
import vn.tiendo.plan.rows.Found;

/** A reporting duty of a plan; {@code found} says where an import found it. */
public record DutyView(
        UUID id,
        long version,
        UUID planId,
        int position,
        @Nullable OrganizationRef reporter,
        @Nullable String reporterAsWritten,
        @Nullable OrganizationRef recipient,
        @Nullable String recipientAsWritten,
        @Nullable OrganizationRef via,
        @Nullable String viaAsWritten,
        List<Frequency> frequencies,
        @Nullable DueRule dueRule,
        @Nullable Found found)
        implements Versioned {

    DutyDraft draft() {
        return new DutyDraft(
                code(reporter),
                reporterAsWritten,
                code(recipient),
                recipientAsWritten,
                code(via),
                viaAsWritten,
                frequencies,
                dueRule);
    }

    private static @Nullable String code(@Nullable OrganizationRef organization) {
        return organization == null ? null : organization.code();
    }
}
