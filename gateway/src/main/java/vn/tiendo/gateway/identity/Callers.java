package vn.tiendo.gateway.identity;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.Context;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;
import vn.tiendo.gateway.problem.GatewayError;
import vn.tiendo.gateway.problem.Problems;

/** Lets a request go on only with a token that is signed by the issuer and still valid; the services look again. */
@Singleton
public final class Callers {
    private static final Logger LOG = Logger.getLogger(Callers.class);

    private final IdentityProviderManager providers;
    private final Problems problems;
    private final VerifiedTokens verified = new VerifiedTokens();

    Callers(IdentityProviderManager providers, Problems problems) {
        this.providers = providers;
        this.problems = problems;
    }

    /** Runs {@code proceed} on the request's own context once its caller is known. The body waits meanwhile. */
    public void identified(RoutingContext ctx, Runnable proceed) {
        ctx.request().pause();
        String authorization = ctx.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization == null) {
            unauthenticated(ctx, "Bearer realm=\"tiendo\"");
        } else if (verified.knows(authorization, Instant.now())) {
            proceed.run();
        } else {
            verify(ctx, authorization, proceed);
        }
    }

    private void verify(RoutingContext ctx, String authorization, Runnable proceed) {
        // left in place it would answer a bad token by itself, without a body
        ctx.remove(QuarkusHttpUser.AUTH_FAILURE_HANDLER);
        Context own = ctx.vertx().getOrCreateContext();
        QuarkusHttpUser.getSecurityIdentity(ctx, providers)
                .subscribe()
                .with(
                        identity -> own.runOnContext(v -> admit(ctx, authorization, identity, proceed)),
                        failure -> own.runOnContext(v -> reject(ctx, failure)));
    }

    private void admit(RoutingContext ctx, String authorization, SecurityIdentity identity, Runnable proceed) {
        if (identity.getPrincipal() instanceof JsonWebToken token) {
            verified.remember(authorization, Instant.ofEpochSecond(token.getExpirationTime()), Instant.now());
            proceed.run();
        } else {
            unauthenticated(ctx, "Bearer realm=\"tiendo\"");
        }
    }

    private void reject(RoutingContext ctx, Throwable failure) {
        if (failure instanceof AuthenticationFailedException) {
            unauthenticated(ctx, "Bearer realm=\"tiendo\", error=\"invalid_token\"");
        } else {
            LOG.warnf("Token could not be checked: %s", failure);
            problems.refuse(ctx.request(), GatewayError.IDENTITY_UNAVAILABLE);
        }
    }

    private void unauthenticated(RoutingContext ctx, String challenge) {
        ctx.response().putHeader("WWW-Authenticate", challenge);
        problems.refuse(ctx.request(), GatewayError.UNAUTHENTICATED);
    }
}
