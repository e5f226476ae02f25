package vn.tiendo.notification.letter;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.etag.Version;
import vn.tiendo.kit.paging.Page;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.kit.scope.Caller;
import vn.tiendo.notification.template.TemplateKind;

@Path("/api/v1/letters")
@Tag(name = "Letters")
class LetterResource {
    private final Letters letters;
    private final LetterQueries queries;
    private final Caller caller;

    LetterResource(Letters letters, LetterQueries queries, Caller caller) {
        this.letters = letters;
        this.queries = queries;
        this.caller = caller;
    }

    /** @param number as the office gave it; absent when it does that on paper */
    record IssueLetter(@Nullable @Size(min = 1, max = 30) String number) {}

    record DropLetter(@NotBlank @Size(max = 1_000) String reason) {}

    @GET
    @Authenticated
    @Operation(summary = "Lists letters in scope, the newest first; drafts only to the body that would issue them")
    public Uni<Page<LetterView>> list(
            @RestQuery @Nullable TemplateKind kind,
            @RestQuery @Nullable LetterStatus status,
            @RestQuery @Nullable String about,
            @BeanParam PageRequest page) {
        return queries.list(new LetterQueries.Filter(kind, status, about), page, caller.scope())
                .map(found ->
                        new Page<>(found.items().stream().map(LetterView::of).toList(), found.next()));
    }

    @GET
    @Path("{id}")
    @Authenticated
    @Operation(summary = "Shows a letter")
    public Uni<LetterView> get(@RestPath UUID id) {
        return queries.get(id, caller.scope()).map(LetterView::of);
    }

    @POST
    @Path("{id}/issue")
    @RolesAllowed({"reviewer", "inspector"})
    @Operation(summary = "Issues a draft as it stands and tells whom it goes to")
    public Uni<LetterView> issue(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable Version expected,
            @Valid @NotNull IssueLetter command) {
        return letters.issue(id, expected, command.number(), caller.scope()).map(LetterView::of);
    }

    @POST
    @Path("{id}/drop")
    @RolesAllowed({"reviewer", "inspector"})
    @Operation(summary = "Drops a draft, with the reason")
    public Uni<LetterView> drop(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable Version expected,
            @Valid @NotNull DropLetter command) {
        return letters.drop(id, expected, command.reason(), caller.scope()).map(LetterView::of);
    }
}
