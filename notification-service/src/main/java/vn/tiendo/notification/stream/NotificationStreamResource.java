package vn.tiendo.notification.stream;

import static jakarta.ws.rs.core.HttpHeaders.ACCEPT_LANGUAGE;
import static jakarta.ws.rs.core.HttpHeaders.LAST_EVENT_ID_HEADER;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.scope.Caller;
import vn.tiendo.notification.inbox.NotificationQueries;
import vn.tiendo.notification.inbox.NotificationRow;
import vn.tiendo.notification.inbox.NotificationTexts;
import vn.tiendo.notification.inbox.NotificationView;
import vn.tiendo.notification.inbox.Position;

@Path("/api/v1/notifications/stream")
@Tag(name = "Notifications")
class NotificationStreamResource {
    private static final long RECONNECT_MS = 2_000;

    private final Tail tail;
    private final NotificationQueries queries;
    private final Caller caller;
    private final JsonWebToken token;
    private final Clock clock;

    NotificationStreamResource(Tail tail, NotificationQueries queries, Caller caller, JsonWebToken token, Clock clock) {
        this.tail = tail;
        this.queries = queries;
        this.caller = caller;
        this.token = token;
        this.clock = clock;
    }

    /** Ends with the caller's token; the client comes back with a new one and its Last-Event-ID. */
    @GET
    @Authenticated
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            summary = "Streams the caller's notifications as they come",
            description =
                    "Server-sent events named after what happened, such as deadline.missed. With Last-Event-ID the"
                            + " stream goes on exactly where it was cut, on any instance; without it, it begins now.")
    public Multi<OutboundSseEvent> stream(
            @HeaderParam(LAST_EVENT_ID_HEADER) @Nullable String lastEventId,
            @HeaderParam(ACCEPT_LANGUAGE) @Nullable String language,
            @Context Sse sse) {
        Position position = lastEventId == null || lastEventId.isBlank() ? null : Position.fromString(lastEventId);
        Locale locale = NotificationTexts.negotiate(language);
        Reader reader = new Reader(queries, caller.scope(), position);
        return tail.batches()
                .onItem()
                .transformToMultiAndConcatenate(reader::take)
                .select()
                .first(untilTokenExpires())
                .map(signal -> event(signal, locale, sse));
    }

    private Duration untilTokenExpires() {
        Duration left = Duration.between(clock.instant(), Instant.ofEpochSecond(token.getExpirationTime()));
        return left.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : left;
    }

    private static OutboundSseEvent event(Signal signal, Locale language, Sse sse) {
        OutboundSseEvent.Builder event =
                sse.newEventBuilder().id(signal.position().toString()).reconnectDelay(RECONNECT_MS);
        NotificationRow notification = signal.notification();
        if (notification == null) {
            return event.comment("still here").build();
        }
        return event.name(notification.kind().eventName())
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(NotificationView.class, NotificationView.of(notification, language))
                .build();
    }
}
