package vn.tiendo.plan.lineage;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.scope.OrganizationRef;
import vn.tiendo.plan.plan.PlanStatus;

/** A plan as others name it. */
@Schema(name = "LineagePlan")
public record PlanRef(
        UUID id,
        @Nullable String number,
        @Nullable String subject,
        @Nullable LocalDate issuedOn,
        PlanStatus status,
        OrganizationRef keeper) {

    /** SQL: plan {@code p} as a reference. */
    public static final String SQL = """
            jsonb_build_object('id', p.id, 'number', p.number, 'subject', p.subject, 'issuedOn', p.issued_on,
                               'status', p.status, 'keeper', organization_ref(p.keeper_id))""";
}
