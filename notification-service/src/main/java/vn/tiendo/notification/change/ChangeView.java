package vn.tiendo.notification.change;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * One event as systems read it.
 *
 * @param id the same here, on webhooks and, unless the event was parted by bodies, on Kafka
 * @param subject what it is about
 * @param time when the producer recorded it
 * @param data as {@code contracts/} describes it
 */
record ChangeView(UUID id, String type, UUID subject, long version, Instant time, Map<String, Object> data) {}
