package vn.tiendo.plan.difference;

import java.util.Set;

/** What a plan consists of, and which fields of it name organisations by id. */
public enum Part {
    DOCUMENT(Set.of()),
    TARGET(Set.of("reporter", "reporters")),
    TASK(Set.of("lead", "coordinators", "monitor")),
    REPORTING_DUTY(Set.of("reporter", "recipient", "via"));

    private final Set<String> organizations;

    Part(Set<String> organizations) {
        this.organizations = organizations;
    }

    public Set<String> organizations() {
        return organizations;
    }
}
