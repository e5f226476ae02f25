package vn.tiendo.e2e.authorisation;

/**
 * Somebody with one role in one organisation.
 *
 * @param organization its code; empty: the token has none
 */
record Caller(String role, String organization) {
    /** Whoever sends no token. */
    static final Caller NOBODY = new Caller("nobody", "");

    /** The machine client in Keycloak that stands for this caller. */
    String client() {
        return ("matrix-" + role + "-" + (organization.isEmpty() ? "none" : organization))
                .toLowerCase(java.util.Locale.ROOT);
    }

    @Override
    public String toString() {
        return equals(NOBODY) ? role : role + " of " + (organization.isEmpty() ? "no organisation" : organization);
    }
}
