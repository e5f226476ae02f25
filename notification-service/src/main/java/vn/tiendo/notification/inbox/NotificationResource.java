package vn.tiendo.notification.inbox;

import static jakarta.ws.rs.core.HttpHeaders.ACCEPT_LANGUAGE;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.paging.Page;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.kit.scope.Caller;
import vn.tiendo.kit.scope.OrgScope;

@Path("/api/v1/notifications")
@Tag(name = "Notifications")
class NotificationResource {
    private static final String UNREAD = "unread";

    private final Notifications notifications;
    private final NotificationQueries queries;
    private final Caller caller;

    NotificationResource(Notifications notifications, NotificationQueries queries, Caller caller) {
        this.notifications = notifications;
        this.queries = queries;
        this.caller = caller;
    }

    /**
     * One of the two.
     *
     * @param before the first moment that stays as it is
     */
    record ReadMany(
            @Nullable @Size(min = 1, max = 200) List<@NotNull UUID> ids,
            @Nullable Instant before) {}

    @GET
    @Authenticated
    @Parameter(name = UNREAD, in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.BOOLEAN))
    @Operation(summary = "Lists the caller's notifications, newest first; with `unread` only those not read yet")
    public Uni<InboxView> list(
            @Context UriInfo uri,
            @RestQuery @Nullable NotificationKind kind,
            @RestQuery @Nullable UUID subject,
            @RestQuery @Nullable LocalDate from,
            @RestQuery @Nullable LocalDate to,
            @BeanParam PageRequest page,
            @HeaderParam(ACCEPT_LANGUAGE) @Nullable String language) {
        OrgScope scope = caller.scope();
        return queries.list(new InboxFilter(isFlagged(uri), kind, subject, from, to), page, scope)
                .chain(found -> queries.unread(scope).map(count -> view(found, count, language)));
    }

    @GET
    @Path("unread")
    @Authenticated
    @Operation(summary = "Counts what the caller has not read, by kind")
    public Uni<UnreadView> unread() {
        return queries.unreadByKind(caller.scope()).map(UnreadView::of);
    }

    @POST
    @Path("read")
    @Authenticated
    @Operation(summary = "Marks many notifications as read by the caller: some of them, or all before a moment")
    public Uni<ReadView> readMany(@Valid @NotNull ReadMany command) {
        OrgScope scope = caller.scope();
        List<UUID> ids = command.ids();
        Instant before = command.before();
        if (ids != null && before == null) {
            return notifications.readThese(ids, scope);
        }
        if (ids == null && before != null) {
            return notifications.readBefore(before, scope);
        }
        throw InboxError.NOTIFICATION_READ_AMBIGUOUS.because();
    }

    @POST
    @Path("{id}/read")
    @Authenticated
    @Operation(summary = "Marks a notification as read by the caller; again is harmless")
    public Uni<NotificationView> read(@RestPath UUID id, @HeaderParam(ACCEPT_LANGUAGE) @Nullable String language) {
        OrgScope scope = caller.scope();
        return notifications
                .read(id, scope)
                .chain(() -> queries.get(id, scope))
                .map(row -> NotificationView.of(row, NotificationTexts.negotiate(language)));
    }

    /** A bare {@code ?unread} is a flag; as a parameter it would arrive as null. */
    private static boolean isFlagged(UriInfo uri) {
        List<String> flags = uri.getQueryParameters().get(UNREAD);
        return flags != null && !flags.contains("false");
    }

    private static InboxView view(Page<NotificationRow> page, long unread, @Nullable String language) {
        Locale locale = NotificationTexts.negotiate(language);
        List<NotificationView> items = page.items().stream()
                .map(row -> NotificationView.of(row, locale))
                .toList();
        return new InboxView(items, page.next(), unread);
    }
}
