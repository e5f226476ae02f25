package vn.tiendo.plan.finding;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.etag.Version;
import vn.tiendo.kit.paging.CountedPage;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.kit.patch.MergePatch;
import vn.tiendo.kit.scope.Caller;
import vn.tiendo.plan.task.Timeliness;

@Path("/api/v1/findings")
class FindingResource {
    /** Which findings are listed; {@code owner} is an organisation code. */
    public static class FindingFilter {
        @RestQuery
        @Parameter(description = "Only findings of this inspection")
        @Nullable
        UUID inspection;

        @RestQuery
        @Parameter(
                description = "Only findings that the organisation with this code must remedy",
                example = "H35.TANPHONG")
        @Nullable
        String owner;

        @RestQuery
        @Parameter(description = "Only findings about this plan")
        @Nullable
        UUID plan;

        @RestQuery
        @Parameter(description = "Only findings in this state")
        @Nullable
        FindingStatus status;

        @RestQuery
        @Parameter(description = "Only findings this grave")
        @Nullable
        Severity severity;

        @RestQuery
        @Parameter(description = "Only findings that are so in time")
        @Nullable
        Timeliness timeliness;

        @RestQuery
        @Parameter(description = "As they stood at the end of this day in Viet Nam; as they stand now when absent")
        @Nullable
        LocalDate asOf;

        @RestQuery
        @Parameter(description = "Also say how many there are on all pages")
        boolean count;

        <R> Mutiny.SelectionQuery<R> bind(Mutiny.SelectionQuery<R> query) {
            return query.setParameter("inspection", written(inspection))
                    .setParameter("owner", written(owner))
                    .setParameter("plan", written(plan))
                    .setParameter("status", written(status))
                    .setParameter("severity", written(severity))
                    .setParameter("timeliness", written(timeliness));
        }

        private static String written(@Nullable Object value) {
            return value == null ? "" : value.toString();
        }
    }

    private final Findings findings;
    private final FindingQueries queries;
    private final Caller caller;

    FindingResource(Findings findings, FindingQueries queries, Caller caller) {
        this.findings = findings;
        this.queries = queries;
        this.caller = caller;
    }

    @GET
    @Authenticated
    public Uni<CountedPage<FindingView>> list(@BeanParam FindingFilter filter, @BeanParam PageRequest page) {
        return queries.page(filter, page, caller.scope());
    }

    @GET
    @Path("{id}")
    @Authenticated
    public Uni<FindingView> get(@RestPath UUID id, @RestQuery @Nullable LocalDate asOf) {
        return queries.byId(id, asOf, caller.scope());
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed("inspector")
    public Uni<FindingView> edit(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable Version expected,
            @RequestBody(content = @Content(schema = @Schema(implementation = FindingDraft.class))) @Nullable
                    JsonNode patch) {
        return findings.edit(id, expected, patch, caller.scope());
    }
}
