package vn.tiendo.kit.inbox;

import java.time.Instant;
import java.util.UUID;

/**
 * An event as received.
 *
 * @param id the CloudEvent's id; the same one on every delivery
 * @param type the topic's name
 * @param subject id of the aggregate it is about
 * @param time when it was recorded, UTC
 * @param data the state it announces, of which the consumer declares only the fields that it reads
 */
public record Event<T>(UUID id, String type, String subject, Instant time, T data) {}
