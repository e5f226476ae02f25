package vn.tiendo.plan.ending;

import java.util.UUID;

/** A plan that stands on another, directly or not, and who keeps it. */
record Downstream(UUID id, UUID keeper) {}
