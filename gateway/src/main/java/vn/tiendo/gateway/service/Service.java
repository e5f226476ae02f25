package vn.tiendo.gateway.service;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The services and the resources each answers for: the first path segment after {@code /api/v1} decides. */
public enum Service {
    PLAN(
            "programmes",
            "organizations",
            "organization-classes",
            "reorganizations",
            "committee-terms",
            "plan-imports",
            "plans",
            "tasks",
            "amendments",
            "inspections",
            "findings"),
    INDICATOR(
            "indicators",
            "targets",
            "status-rules",
            "measurements",
            "measurement-imports",
            "series",
            "rollups",
            "dashboards",
            "scorecards",
            "rankings",
            "scoring-profiles"),
    REPORTING(
            "working-calendars",
            "regimes",
            "periods",
            "obligations",
            "reports",
            "evidence",
            "consolidations",
            "difficulties",
            "feedback",
            "exchange",
            "compliance"),
    NOTIFICATION(
            "notifications",
            "notification-preferences",
            "reminder-policies",
            "deadlines",
            "escalations",
            "letters",
            "webhooks",
            "templates",
            "delegations",
            "changes");

    public static final String API = "/api/v1/";
    public static final String PUBLIC = "/public/v1/";

    /** The sealed log of each service; {@link #fullName()} follows. */
    public static final String AUDIT_LOGS = API + "audit/logs/";

    private static final String UPLOADS = API + "evidence";

    private static final Map<String, Service> BY_RESOURCE = new HashMap<>();
    /** What is shown without login; every service shows its own part. */
    private static final Map<String, Service> BY_PUBLIC_RESOURCE = Map.of(
            "organizations",
            PLAN,
            "plans",
            PLAN,
            "tasks",
            PLAN,
            "targets",
            INDICATOR,
            "series",
            INDICATOR,
            "rankings",
            INDICATOR,
            "dashboards",
            INDICATOR,
            "reports",
            REPORTING,
            "feedback",
            REPORTING);

    static {
        for (Service service : values()) {
            service.resources.forEach(resource -> BY_RESOURCE.put(resource, service));
        }
    }

    private final Set<String> resources;

    Service(String... resources) {
        this.resources = Set.of(resources);
    }

    /** The service that answers for {@code path}, a normalized path; null when none does. */
    public static @Nullable Service serving(String path) {
        return path.startsWith(AUDIT_LOGS) ? named(path.substring(AUDIT_LOGS.length())) : of(path, API, BY_RESOURCE);
    }

    private static @Nullable Service named(String rest) {
        int end = rest.indexOf('/');
        String name = end < 0 ? rest : rest.substring(0, end);
        return Arrays.stream(values())
                .filter(one -> one.fullName().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** The service that shows {@code path} to the public, a normalized path; null when none does. */
    public static @Nullable Service showing(String path) {
        return of(path, PUBLIC, BY_PUBLIC_RESOURCE);
    }

    private static @Nullable Service of(String path, String base, Map<String, Service> byResource) {
        if (!path.startsWith(base)) {
            return null;
        }
        int end = path.indexOf('/', base.length());
        return byResource.get(path.substring(base.length(), end < 0 ? path.length() : end));
    }

    /** Whether files are uploaded there, by tus 1.0.0. */
    public static boolean isUpload(String path) {
        return path.equals(UPLOADS) || path.startsWith(UPLOADS + "/");
    }

    public Set<String> resources() {
        return resources;
    }

    /** As it names itself, in events and logs: {@code plan-service}. */
    public String fullName() {
        return label() + "-service";
    }

    /** As it is called in configuration and shown to callers: {@code plan}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
