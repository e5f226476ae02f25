package vn.tiendo.indicator.platform;

import java.time.Instant;
import java.util.UUID;

/** What this service reads of {@code obligation.opened} and {@code obligation.changed}. */
record ObligationStated(UUID id, long version, String kind, UUID reporterId, Instant dueAt, String status) {}
