package vn.tiendo.plan.finding;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.etag.Version;
import vn.tiendo.kit.scope.Caller;
import vn.tiendo.plan.finding.FindingStep.EvidenceRef;

/** What becomes of a finding: its owner answers, the inspector accepts that or not. */
@Path("/api/v1/findings/{id}")
class RemedyResource {
    /** What the owner did about it; evidence lies in reporting-service and is named by its id. */
    record RemedyFinding(
            @NotBlank @Size(max = 5000) String answer,
            @Nullable @Size(max = 50) List<@Valid @NotNull EvidenceRef> evidence) {

        List<EvidenceRef> evidenceOrNone() {
            return evidence == null ? List.of() : evidence;
        }
    }

    record AcceptRemedy(@Nullable @Size(max = 5000) String note) {}

    /** @param nominalDueOn another day for a better answer; the same stays when absent */
    record ReturnRemedy(
            @NotBlank @Size(max = 5000) String reason,
            @Nullable LocalDate nominalDueOn) {}

    record ExtendFinding(
            @NotBlank @Size(max = 5000) String reason,
            @NotNull LocalDate nominalDueOn) {}

    record WithdrawFinding(@NotBlank @Size(max = 5000) String reason) {}

    private final Findings findings;
    private final Caller caller;

    RemedyResource(Findings findings, Caller caller) {
        this.findings = findings;
        this.caller = caller;
    }

    @POST
    @Path("remedy")
    @RolesAllowed({"reporter", "report-approver"})
    public Uni<FindingView> remedy(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable Version expected,
            @Valid @NotNull RemedyFinding command) {
        return findings.remedy(id, expected, command, caller.scope());
    }

    @POST
    @Path("accept")
    @RolesAllowed("inspector")
    public Uni<FindingView> accept(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable Version expected,
            @Valid @NotNull AcceptRemedy command) {
        return findings.accept(id, expected, command, caller.scope());
    }

    @POST
    @Path("return")
    @RolesAllowed("inspector")
    public Uni<FindingView> sendBack(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable Version expected,
            @Valid @NotNull ReturnRemedy command) {
        return findings.sendBack(id, expected, command, caller.scope());
    }

    @POST
    @Path("extend")
    @RolesAllowed("inspector")
    public Uni<FindingView> extend(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable Version expected,
            @Valid @NotNull ExtendFinding command) {
        return findings.extend(id, expected, command, caller.scope());
    }

    @POST
    @Path("withdraw")
    @RolesAllowed("inspector")
    public Uni<FindingView> withdraw(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable Version expected,
            @Valid @NotNull WithdrawFinding command) {
        return findings.withdraw(id, expected, command, caller.scope());
    }
}
