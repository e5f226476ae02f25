package vn.tiendo.e2e.authorisation;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tiendo.devstack.Part;
import vn.tiendo.devstack.client.KeycloakAdmin;
import vn.tiendo.devstack.client.Tokens;
import vn.tiendo.e2e.Stack;

/**
 * One caller for each role in each body, with real tokens. They are machine clients: a service account has roles and an
 * organisation like a person, and a hundred passwords would be hashed for minutes.
 */
final class Callers {
    static final List<String> ROLES = List.of(
            "plan-editor",
            "plan-issuer",
            "reporter",
            "report-approver",
            "reviewer",
            "inspector",
            "auditor",
            "admin",
            "data-provider");
    private static final Caller SHORT_LIVED = new Caller("admin-for-a-moment", "H36");
    private static final String DEMO_SECRET = "matrix-secret";
    private static final String DEMO_KEYCLOAK_ADMIN = "keycloak";

    private final List<Caller> all;
    private final Tokens tokens = new Tokens(Stack.running().url(Part.KEYCLOAK));

    private Callers(List<Caller> all) {
        this.all = List.copyOf(all);
    }

    /** Makes those that Keycloak does not have yet. */
    static Callers of(List<String> organizations) {
        List<Caller> all = organizations.stream()
                .flatMap(organization -> ROLES.stream().map(role -> new Caller(role, organization)))
                .toList();
        List<Caller> known = new ArrayList<>(all);
        known.add(SHORT_LIVED);
        List<Map<String, Object>> clients = new ArrayList<>();
        List<Map<String, Object>> accounts = new ArrayList<>();
        for (Caller caller : known) {
            clients.add(client(caller));
            accounts.add(account(caller));
        }
        new KeycloakAdmin(Stack.running().url(Part.KEYCLOAK), DEMO_KEYCLOAK_ADMIN, DEMO_KEYCLOAK_ADMIN)
                .importInto(
                        "tiendo", Door.json(Map.of("ifResourceExists", "SKIP", "clients", clients, "users", accounts)));
        return new Callers(all);
    }

    List<Caller> all() {
        return all;
    }

    /** Null for nobody. */
    @Nullable
    String token(Caller caller) {
        return caller.equals(Caller.NOBODY) ? null : tokens.ofClient(caller.client(), DEMO_SECRET);
    }

    /** A real token that ends almost at once. */
    String shortLived() {
        return tokens.ofClient(SHORT_LIVED.client(), DEMO_SECRET);
    }

    private static Map<String, Object> client(Caller caller) {
        String seconds = caller.equals(SHORT_LIVED) ? "2" : "900";
        return Map.ofEntries(
                entry("clientId", caller.client()),
                entry("enabled", true),
                entry("protocol", "openid-connect"),
                entry("publicClient", false),
                entry("secret", DEMO_SECRET),
                entry("standardFlowEnabled", false),
                entry("serviceAccountsEnabled", true),
                entry("fullScopeAllowed", false),
                entry("attributes", Map.of("access.token.lifespan", seconds)),
                entry("defaultClientScopes", List.of("basic", "tiendo")),
                entry("optionalClientScopes", List.of()));
    }

    private static Map<String, Object> account(Caller caller) {
        return Map.of(
                "username",
                "service-account-" + caller.client(),
                "enabled",
                true,
                "serviceAccountClientId",
                caller.client(),
                "attributes",
                caller.organization().isEmpty() ? Map.of() : Map.of("org", List.of(caller.organization())),
                "realmRoles",
                List.of(caller.equals(SHORT_LIVED) ? "admin" : caller.role()));
    }
}
