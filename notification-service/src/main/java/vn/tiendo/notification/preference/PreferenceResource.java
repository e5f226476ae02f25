package vn.tiendo.notification.preference;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.etag.Version;
import vn.tiendo.kit.scope.Caller;

@Path("/api/v1/notification-preferences")
@Tag(name = "Notification preferences")
class PreferenceResource {
    private final Preferences preferences;
    private final Caller caller;

    PreferenceResource(Preferences preferences, Caller caller) {
        this.preferences = preferences;
        this.caller = caller;
    }

    record SetPreferences(
            @NotNull NoticeLanguage language,
            @NotNull @Size(max = 10) List<@NotNull @Valid ChannelPreference> channels) {}

    @GET
    @Authenticated
    @Operation(summary = "Shows how the caller is told besides the inbox")
    public Uni<PreferenceView> get() {
        return preferences.get(caller.scope());
    }

    @PUT
    @Authenticated
    @Operation(summary = "Says how the caller wants to be told besides the inbox")
    public Uni<PreferenceView> put(
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable Version expected, @Valid @NotNull SetPreferences command) {
        return preferences.put(command.language(), command.channels(), expected, caller.scope());
    }
}
