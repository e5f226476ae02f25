package vn.tiendo.notification.directory;

/** Keycloak does not answer, and what was known of a body is too old, or nothing. */
public final class DirectoryUnavailable extends Exception {
    private static final long serialVersionUID = 1;

    DirectoryUnavailable() {
        super("the directory does not answer");
    }
}
