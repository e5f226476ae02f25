package vn.tiendo.kit.scope;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import vn.tiendo.kit.problem.CommonError;

/**
 * Who belongs to a closed body reads its history and writes nothing, until somebody says whom they work for now: every
 * change is answered with 403, whatever it is about.
 */
class ClosedBodiesDoor {
    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

    private final ClosedBodies closed;
    private final Caller caller;

    ClosedBodiesDoor(ClosedBodies closed, Caller caller) {
        this.closed = closed;
        this.caller = caller;
    }

    @ServerRequestFilter
    Uni<Void> refuseWrites(ContainerRequestContext request) {
        if (READS.contains(request.getMethod())) { // who asks is not looked at: a public path may not know yet
            return Uni.createFrom().voidItem();
        }
        String organization = caller.organization();
        if (organization.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return closed.codes()
                .invoke(codes -> {
                    if (codes.contains(organization)) {
                        throw CommonError.CALLER_ORGANIZATION_CLOSED.because(organization);
                    }
                })
                .replaceWithVoid();
    }
}
