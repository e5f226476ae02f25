package vn.tiendo.reporting.publicview;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.paging.Page;
import vn.tiendo.kit.paging.PageRequest;

@Path("/public/v1/reports")
@PermitAll
@Tag(name = "Public")
class PublicReportResource {
    /** What to list; absent parts do not restrict. */
    public static class PublicReportFilter {
        @RestQuery
        @Parameter(description = "Only reports that this plan asks for")
        @Nullable
        UUID plan;

        @RestQuery
        @Parameter(description = "Only reports of the organisation with this code", example = "H35.TANPHONG.VHXH")
        @Nullable
        String organization;

        @RestQuery
        @Parameter(description = "Only reports to the organisation with this code", example = "H35.TANPHONG")
        @Nullable
        String recipient;
    }

    private final PublicReports reports;

    PublicReportResource(PublicReports reports) {
        this.reports = reports;
    }

    @GET
    public Uni<Page<PublicReportView>> list(@BeanParam PublicReportFilter filter, @BeanParam PageRequest page) {
        return reports.page(filter, page);
    }

    @GET
    @Path("{id}")
    public Uni<PublicReportView> get(@RestPath UUID id) {
        return reports.find(id);
    }

    @GET
    @Path("{id}/items")
    public Uni<Page<PublicReportItemView>> items(@RestPath UUID id, @BeanParam PageRequest page) {
        return reports.items(id, page);
    }
}
