package vn.tiendo.notification.directory;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Where the directory is and how long what it said is believed. */
@ConfigMapping(prefix = "tiendo.directory")
interface DirectoryConfig {
    /** The realm as services reach it: {@code http://keycloak:8080/realms/tiendo}. */
    Optional<URI> realm();

    /** The client whose service account has {@code view-users}. */
    @WithDefault("tiendo-directory")
    String client();

    /** Without one nobody is looked up, and notifications stay in the inbox. */
    Optional<String> secret();

    /** For so long it is not asked again. */
    @WithDefault("5m")
    Duration freshFor();

    /** For so long what it said is believed while it does not answer. */
    @WithDefault("12h")
    Duration goodFor();
}
