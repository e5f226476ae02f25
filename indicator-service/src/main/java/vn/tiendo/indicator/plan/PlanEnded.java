package vn.tiendo.indicator.plan;

import java.util.UUID;

/** What this service reads of {@code plan.closed} and {@code plan.replaced}. */
record PlanEnded(UUID id, long version, UUID keeperId) {}
