package vn.tiendo.gateway.service;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Everything that can be set; as environment: {@code TIENDO_GATEWAY_PLAN_URL} and so on. */
@ConfigMapping(prefix = "tiendo.gateway")
public interface GatewayConfig {

    @WithDefault("http://127.0.0.1:8081")
    URI planUrl();

    @WithDefault("http://127.0.0.1:8082")
    URI indicatorUrl();

    @WithDefault("http://127.0.0.1:8083")
    URI reportingUrl();

    @WithDefault("http://127.0.0.1:8084")
    URI notificationUrl();

    /** Largest body a caller may send, declared or not. */
    @WithDefault("10M")
    MemorySize maxBody();

    /** The same for uploads of evidence; the service that takes them has its own, more exact one. */
    @WithDefault("101M")
    MemorySize maxUpload();

    /** How long a caller may take to send the head of a request, from its first byte on. */
    @WithDefault("15s")
    Duration headPatience();

    /** How long a body may come as slowly as it likes. */
    @WithDefault("20s")
    Duration bodyPatience();

    /** Bytes a second that a body must come with on the whole after that, while it is waited for. */
    @WithDefault("1K")
    MemorySize slowestBody();

    /** How long a service may take to accept a connection. */
    @WithDefault("2s")
    Duration connectTimeout();

    /** How long nothing may flow between gateway and service while a request is under way. */
    @WithDefault("60s")
    Duration idleTimeout();

    /** The same for event streams, which send a sign of life more often than this. */
    @WithDefault("2m")
    Duration streamIdleTimeout();

    /** Connections to one service for ordinary requests; more wait. */
    @WithDefault("256")
    int connections();

    /** Open event streams to one service: each holds a connection for as long as it lasts. */
    @WithDefault("10000")
    int streams();

    /** After so many failures in a row a service is left alone. */
    @WithDefault("5")
    int breakerFailures();

    /** How long it is left alone before one request tries again; also what {@code Retry-After} says. */
    @WithDefault("3s")
    Duration breakerPause();

    /** Memory for answers of the public view. */
    @WithDefault("32M")
    MemorySize publicCache();

    /**
     * No answer of the public view older than this is ever given, also not while its service is down; so this is how long a
     * publication hold can be outlived in the worst case. While services answer it is the minute that they allow.
     */
    @WithDefault("5m")
    Duration publicOldest();

    /** The address under which the catalogue of open data names things; without it they are named from where it was read. */
    Optional<URI> publicUrl();

    /** Under which licence the public view may be used; whoever runs this platform answers for it. */
    @WithDefault("https://creativecommons.org/licenses/by/4.0/")
    URI publicLicence();

    /** Who publishes the catalogue as a whole; what stands in it is published by the bodies. */
    @WithDefault("Tiendo")
    String publicPublisher();

    /** How long one part of a composed answer may take; then the answer goes out without it. */
    @WithDefault("2s")
    Duration partPatience();

    /** How long a service may take to check some ten thousand records of its activity log, or to find some in all of it. */
    @WithDefault("30s")
    Duration auditPatience();

    /** Web origins whose pages may call the API; empty: none. */
    Optional<List<String>> corsOrigins();

    /** The issuer at which the page of the documents logs in, as browsers reach it; empty: no login there. */
    Optional<URI> loginIssuer();

    /** The public client of that page. */
    @WithDefault("tiendo-frontend")
    String loginClient();

    /** Bytes that the body of a request to {@code path}, a normalized one, may have. */
    default long maxBody(String path) {
        return (Service.isUpload(path) ? maxUpload() : maxBody()).asLongValue();
    }

    default URI url(Service service) {
        return switch (service) {
            case PLAN -> planUrl();
            case INDICATOR -> indicatorUrl();
            case REPORTING -> reportingUrl();
            case NOTIFICATION -> notificationUrl();
        };
    }
}
