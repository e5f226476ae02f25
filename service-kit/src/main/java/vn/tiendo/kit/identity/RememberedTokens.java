package vn.tiendo.kit.identity;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.runtime.OidcIdentityProvider;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Stands before the provider that verifies bearer tokens and asks it once a minute for each: a signature costs more than
 * the rest of a small request. What that provider refuses is refused here as well, and never kept.
 */
@ApplicationScoped
class RememberedTokens implements IdentityProvider<TokenAuthenticationRequest> {
    private static final int BEFORE_THE_VERIFYING_ONE = 2_000;

    private final OidcIdentityProvider verifying;
    private final Clock clock;
    private final VerifiedIdentities verified = new VerifiedIdentities();

    RememberedTokens(OidcIdentityProvider verifying, Clock clock) {
        this.verifying = verifying;
        this.clock = clock;
    }

    @Override
    public int priority() {
        return BEFORE_THE_VERIFYING_ONE;
    }

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        if (!(request.getToken() instanceof AccessTokenCredential bearer)) {
            return verifying.authenticate(request, context);
        }
        SecurityIdentity known = verified.find(bearer.getToken(), clock.instant());
        return known != null
                ? Uni.createFrom().item(known)
                : verifying.authenticate(request, context).map(identity -> remember(bearer.getToken(), identity));
    }

    private SecurityIdentity remember(String token, SecurityIdentity identity) {
        if (!(identity.getPrincipal() instanceof JsonWebToken claims)) {
            return identity;
        }
        SecurityIdentity apart = withoutRequest(identity);
        verified.keep(token, apart, Instant.ofEpochSecond(claims.getExpirationTime()), clock.instant());
        return apart;
    }

    /** The attributes of a fresh identity hold the request it came with, which must neither live on nor be shared. */
    private static SecurityIdentity withoutRequest(SecurityIdentity identity) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addRoles(identity.getRoles())
                .addCredentials(identity.getCredentials())
                .build();
    }

    /** How many tokens are remembered, expired ones included. */
    int size() {
        return verified.size();
    }
}
