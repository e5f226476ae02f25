package vn.tiendo.devstack;

import java.util.Arrays;
import java.util.Locale;

/** The processes of the whole stack, in the order in which they are shown. */
public enum Part {
    POSTGRES(5433),
    KAFKA(9092),
    KEYCLOAK(8180),
    PLAN(8081),
    INDICATOR(8082),
    REPORTING(8083),
    NOTIFICATION(8084),
    GATEWAY(8080);

    private final int defaultPort;

    Part(int defaultPort) {
        this.defaultPort = defaultPort;
    }

    /** As it is typed and as its files are called. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    int defaultPort() {
        return defaultPort;
    }

    /** Whether this is one of our own Quarkus applications. */
    boolean isService() {
        return ordinal() >= PLAN.ordinal();
    }

    boolean hasDatabase() {
        return this != POSTGRES && this != KAFKA && this != GATEWAY;
    }

    String module() {
        return this == GATEWAY ? "gateway" : label() + "-service";
    }

    static Part labelled(String label) {
        return Arrays.stream(values())
                .filter(part -> part.label().equals(label) || part.module().equals(label))
                .findFirst()
                .orElseThrow(() -> new StackException("There is no part called %s: it is one of %s."
                        .formatted(
                                label,
                                String.join(
                                        ", ",
                                        Arrays.stream(values()).map(Part::label).toList()))));
    }
}
