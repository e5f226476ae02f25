package vn.tiendo.reporting.plan;

import java.util.UUID;

/** What this service reads of {@code plan.closed} and {@code plan.replaced}. */
record PlanEnded(UUID id, long version) {}
