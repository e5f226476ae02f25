package vn.tiendo.kit.audit;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.audit.log.Continuation;
import vn.tiendo.kit.audit.log.LogLine;
import vn.tiendo.kit.audit.log.Testimony;
import vn.tiendo.kit.problem.CommonError;

/**
 * This service's part of {@code /audit}. The gateway asks all services and describes the whole, so these operations are in
 * no service's own document.
 */
@Path("/api/v1/audit")
public class AuditResource {
    private final AuditLog log;
    private final AuditVerification verification;
    private final Witnesses witnesses;
    private final SealedBatches batches;
    private final Epochs epochs;
    private final CurrentVertxRequest request;
    private final Clock clock;
    private final String service;

    AuditResource(
            AuditLog log,
            AuditVerification verification,
            Witnesses witnesses,
            SealedBatches batches,
            Epochs epochs,
            CurrentVertxRequest request,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.log = log;
        this.verification = verification;
        this.witnesses = witnesses;
        this.batches = batches;
        this.epochs = epochs;
        this.request = request;
        this.clock = clock;
        this.service = service;
    }

    /** A part of a list. */
    public record Entries(List<AuditEntryView> items) {}

    /** What this service has seen last of the logs of others. */
    public record Heads(String service, List<Seen> witnessed) {}

    /** The log of a service had that head at that batch. */
    public record Seen(String of, long epoch, long batch, String head) {
        static Seen of(LogLine.Witnessed line) {
            return new Seen(line.of(), line.epoch(), line.batch(), line.head());
        }
    }

    /** What is lost, in the operator's words. */
    public record Continue(
            @Min(1) long lostBatch,
            @NotNull @Pattern(regexp = "[0-9a-f]{64}") String lostHead) {}

    @GET
    @RolesAllowed({"auditor", "admin"})
    @Operation(hidden = true)
    public Uni<Entries> list(
            @RestQuery @Nullable UUID subject,
            @RestQuery @Nullable String actor,
            @RestQuery @Nullable String action,
            @RestQuery @Nullable String from,
            @RestQuery @Nullable String to,
            @RestQuery @DefaultValue("false") boolean personalData,
            @RestQuery @Nullable String before,
            @RestQuery @DefaultValue("50") int limit) {
        return log.list(new AuditQuestion(
                        subject,
                        actor,
                        action,
                        from == null ? null : AuditQuestion.moment(from),
                        to == null ? null : AuditQuestion.moment(to),
                        personalData,
                        AuditQuestion.Place.of(before),
                        limit))
                .map(Entries::new);
    }

    @GET
    @Path("heads")
    @RolesAllowed({"auditor", "admin"})
    @Operation(hidden = true)
    public Uni<Heads> heads() {
        return witnesses
                .newest()
                .map(heads -> new Heads(service, heads.stream().map(Seen::of).toList()));
    }

    @GET
    @Path("verify")
    @RolesAllowed({"auditor", "admin"})
    @Operation(hidden = true)
    public Uni<AuditVerdict> verify(@RestQuery @DefaultValue("1") long from, @RestQuery List<String> witnessed) {
        return verification.verify(
                from, witnessed.stream().map(AuditResource::testimony).toList());
    }

    /** Written as {@code BY:EPOCH:BATCH:HEAD}. */
    private static Testimony testimony(String text) {
        String[] parts = text.split(":", -1);
        if (parts.length != 4
                || !parts[1].matches("[0-9]{1,18}")
                || !parts[2].matches("[0-9]{1,18}")
                || !parts[3].matches("[0-9a-f]{64}")) {
            throw AuditError.AUDIT_TESTIMONY_INVALID.because();
        }
        return new Testimony(parts[0], Long.parseLong(parts[1]), Long.parseLong(parts[2]), parts[3], Instant.MIN);
    }

    @GET
    @Path("logs/{service}")
    @RolesAllowed({"auditor", "admin"})
    @Operation(hidden = true)
    public Uni<Void> export(@RestPath("service") String whose) {
        requireOwn(whose);
        return new AuditExport(batches, witnesses, request.getCurrent().response()).send(service, clock.instant());
    }

    @POST
    @Path("logs/{service}/continue")
    @RolesAllowed("admin")
    @Operation(hidden = true)
    public Uni<Continuation> goOn(@RestPath("service") String whose, @NotNull @Valid Continue command) {
        requireOwn(whose);
        return epochs.open(command.lostBatch(), command.lostHead());
    }

    private void requireOwn(String whose) {
        if (!whose.equals(service)) {
            throw CommonError.NOT_FOUND.because();
        }
    }
}
