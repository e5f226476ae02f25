package vn.tiendo.plan.reorganization;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.etag.Versioned;
import vn.tiendo.kit.scope.OrganizationRef;
import vn.tiendo.plan.reorganization.ReorganizationResource.EditReorganization;
import vn.tiendo.plan.reorganization.ReorganizationResource.Mapping;
import vn.tiendo.plan.reorganization.succession.HoldingKind;
import vn.tiendo.plan.reorganization.succession.HoldingRole;

/**
 * A reorganisation; it names things by id alone, which tells nothing to whoever may not see them.
 *
 * @param effectiveOn the first day on which everything is as it will be
 * @param inEffectAt when it happened; null until then
 * @param moved how many things passed when it happened
 */
record ReorganizationView(
        UUID id,
        long version,
        ReorganizationType type,
        ReorganizationStatus status,
        String legalBasis,
        LocalDate effectiveOn,
        List<OrganizationRef> sources,
        List<OrganizationRef> successors,
        @Nullable OrganizationRef parent,
        @Nullable String code,
        @Nullable String name,
        @Nullable String shortName,
        @Nullable String administrativeCode,
        List<MappingView> mapping,
        Instant createdAt,
        @Nullable Instant appliedAt,
        @Nullable Instant inEffectAt,
        @Nullable Instant undoneAt,
        long moved)
        implements Versioned {

    /** Who takes over one thing. */
    record MappingView(
            HoldingKind kind,
            UUID id,
            @Nullable HoldingRole role,
            @Nullable OrganizationRef from,
            OrganizationRef to) {}

    EditReorganization editable() {
        return new EditReorganization(
                legalBasis,
                effectiveOn,
                mapping.stream()
                        .map(one -> new Mapping(
                                one.kind(),
                                one.id(),
                                one.role(),
                                one.from() == null ? null : one.from().code(),
                                String.valueOf(one.to().code())))
                        .toList());
    }
}
