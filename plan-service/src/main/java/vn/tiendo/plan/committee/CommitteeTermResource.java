package vn.tiendo.plan.committee;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import vn.tiendo.kit.paging.Page;
import vn.tiendo.kit.paging.PageRequest;

@Path("/api/v1/committee-terms")
class CommitteeTermResource {
    /** @param organization code of the Party committee; {@code validFrom} and {@code validTo} are its first and last day */
    record NewTerm(
            @NotBlank @Size(max = 35) String organization,
            @NotBlank @Size(max = 100) String name,
            @NotNull LocalDate validFrom,
            @NotNull LocalDate validTo) {

        void requireInterval() {
            if (validTo.isBefore(validFrom)) {
                throw CommitteeTermError.COMMITTEE_TERM_INVALID.at("/validTo");
            }
        }
    }

    private final CommitteeTerms terms;

    CommitteeTermResource(CommitteeTerms terms) {
        this.terms = terms;
    }

    @GET
    @Authenticated
    @Operation(summary = "Lists the terms of Party committees")
    public Uni<Page<CommitteeTermView>> list(@BeanParam PageRequest page) {
        return terms.page(page);
    }

    @POST
    @RolesAllowed("admin")
    @Operation(
            summary = "Adds a term of a Party committee",
            description =
                    "Party documents are numbered per type through a term of their committee. A term holds for the committee"
                            + " and those below it that have none of their own.")
    public Uni<RestResponse<CommitteeTermView>> add(@Valid @NotNull NewTerm term) {
        return terms.add(term)
                .map(view -> RestResponse.ResponseBuilder.<CommitteeTermView>created(
                                URI.create("/api/v1/committee-terms/" + view.id()))
                        .entity(view)
                        .build());
    }
}
