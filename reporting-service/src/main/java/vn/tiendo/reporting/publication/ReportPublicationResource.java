package vn.tiendo.reporting.publication;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.etag.Version;
import vn.tiendo.kit.idempotency.Idempotency;
import vn.tiendo.kit.scope.Caller;

/** Whether anyone may read a report. */
@Path("/api/v1/reports/{id}/publication")
class ReportPublicationResource {
    /** What becomes of it. */
    record PublishReport(@NotNull Boolean published) {}

    private final ReportPublications publications;
    private final Idempotency idempotency;
    private final Caller caller;

    ReportPublicationResource(ReportPublications publications, Idempotency idempotency, Caller caller) {
        this.publications = publications;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @GET
    @Authenticated
    public Uni<ReportPublicationView> get(@RestPath UUID id) {
        return publications.find(id, caller.scope());
    }

    /** If-Match carries the version of the decision before, 0 where there is none. */
    @POST
    @RolesAllowed("reviewer")
    public Uni<ReportPublicationView> set(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable Version expected,
            @Valid @NotNull PublishReport body) {
        return idempotency.once(
                List.of(id, body),
                ReportPublicationView.class,
                () -> publications.set(id, expected, body.published(), caller.scope()));
    }
}
