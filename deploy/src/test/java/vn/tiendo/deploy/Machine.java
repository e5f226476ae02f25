package vn.tiendo.deploy;

import java.util.Optional;
import java.util.stream.Stream;

/** Whether this machine lets us do what an engine does; CI's does, a laptop without root does not. */
final class Machine {
    private static final int JAVA_OF_THE_IMAGE = 25;

    private Machine() {}

    /** Why containers cannot be played here, or empty. */
    static Optional<String> objection() {
        if (!System.getProperty("os.name").equals("Linux")
                || !System.getProperty("user.name").equals("root")) {
            return Optional.of("it takes Linux and root to make namespaces");
        }
        if (Runtime.version().feature() < JAVA_OF_THE_IMAGE) {
            return Optional.of("the image runs Java %d, this is %s".formatted(JAVA_OF_THE_IMAGE, Runtime.version()));
        }
        var missing = Stream.of("unshare", "nsenter", "setpriv", "chroot", "ip", "awk", "bash")
                .filter(tool -> !Shell.succeeds("bash", "-c", "command -v " + tool))
                .toList();
        if (!missing.isEmpty()) {
            return Optional.of("these tools are missing: " + missing);
        }
        if (!Shell.succeeds(BaseImage.postgresClient() + "/psql", "--version")) {
            return Optional.of("psql is missing, with which the image of PostgreSQL runs deploy/postgres/init.sql");
        }
        return Shell.succeeds(
                        "unshare", "--mount", "--net", "--pid", "--fork", "ip", "link", "add", "name", "tdo", "type",
                        "bridge")
                ? Optional.empty()
                : Optional.of("the kernel does not permit namespaces or bridges here");
    }
}
