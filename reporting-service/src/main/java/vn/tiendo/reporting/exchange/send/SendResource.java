package vn.tiendo.reporting.exchange.send;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.idempotency.Idempotency;
import vn.tiendo.kit.paging.Page;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.kit.scope.Caller;

/** What a body sends to a partner, and what came of it. */
@Path("/api/v1/exchange/partners/{code}/sends")
class SendResource {
    private final Sends sends;
    private final SendQueries queries;
    private final Idempotency idempotency;
    private final Caller caller;

    SendResource(Sends sends, SendQueries queries, Idempotency idempotency, Caller caller) {
        this.sends = sends;
        this.queries = queries;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @GET
    @Authenticated
    public Uni<Page<SendView>> list(
            @RestPath String code, @RestQuery @Nullable SendStatus status, @BeanParam PageRequest page) {
        return queries.list(code, status, page, caller.scope());
    }

    @POST
    @RolesAllowed("reviewer")
    public Uni<RestResponse<SendView>> queue(@RestPath String code, @Valid @NotNull QueueSend body) {
        return idempotency
                .once(body, SendView.class, () -> sends.queue(code, body, caller.scope()))
                .map(view -> RestResponse.ResponseBuilder.<SendView>created(
                                URI.create("/api/v1/exchange/partners/" + view.partner() + "/sends/" + view.message()))
                        .entity(view)
                        .build());
    }

    @GET
    @Path("{message}")
    @Authenticated
    public Uni<SendView> get(@RestPath String code, @RestPath UUID message) {
        return queries.get(code, message, caller.scope());
    }

    @GET
    @Path("{message}/records")
    @Authenticated
    public Uni<Page<SendRecordView>> records(
            @RestPath String code,
            @RestPath UUID message,
            @RestQuery @Nullable RecordStatus status,
            @BeanParam PageRequest page) {
        return queries.records(code, message, status, page, caller.scope());
    }
}
