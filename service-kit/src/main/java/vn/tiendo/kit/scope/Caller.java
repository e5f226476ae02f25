package vn.tiendo.kit.scope;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.security.Principal;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The authenticated caller of a request, as the token names it. */
@RequestScoped
public class Caller {
    private static final String ORGANIZATION_CLAIM = "org";
    private static final String CLIENT_CLAIM = "client_id";

    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** Opaque id (claim {@code sub}); empty when nobody is authenticated. */
    public String subject() {
        return identity.getPrincipal() instanceof JsonWebToken token && token.getSubject() != null
                ? token.getSubject()
                : "";
    }

    /** Organisation code (claim {@code org}); empty when the token has none, which matches no organisation. */
    public String organization() {
        return claim(ORGANIZATION_CLAIM);
    }

    /** Whether a system calls in its own name (client credentials): only such a token has the claim {@code client_id}. */
    public boolean isMachine() {
        return !claim(CLIENT_CLAIM).isEmpty();
    }

    private String claim(String name) {
        Principal principal = identity.getPrincipal();
        Object claim = principal instanceof JsonWebToken token ? token.getClaim(name) : null;
        return claim == null ? "" : claim.toString();
    }

    public Set<String> roles() {
        return identity.getRoles();
    }

    public boolean has(String role) {
        return identity.hasRole(role);
    }

    public OrgScope scope() {
        return new OrgScope(organization(), has("auditor") || has("admin"), subject(), roles());
    }
}
