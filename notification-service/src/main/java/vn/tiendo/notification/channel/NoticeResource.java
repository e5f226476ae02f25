package vn.tiendo.notification.channel;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.paging.Page;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.notification.preference.ChannelName;

@Path("/api/v1/notifications/deliveries")
@Tag(name = "Notifications")
class NoticeResource {
    private final Notices notices;

    NoticeResource(Notices notices) {
        this.notices = notices;
    }

    @GET
    @RolesAllowed({"admin", "auditor"})
    @Operation(summary = "Lists who was told by which channel, the newest first")
    public Uni<Page<NoticeView>> list(
            @RestQuery @Nullable NoticeState state,
            @RestQuery @Nullable ChannelName channel,
            @RestQuery @Nullable UUID notification,
            @BeanParam PageRequest page) {
        return notices.list(state, channel, notification, page);
    }

    @POST
    @Path("replay")
    @RolesAllowed("admin")
    @ResponseStatus(202)
    @Operation(summary = "Sends once more what was given up")
    public Uni<NoticeReplayView> replay(@Valid @NotNull NoticeReplay command) {
        return notices.replay(command);
    }
}
