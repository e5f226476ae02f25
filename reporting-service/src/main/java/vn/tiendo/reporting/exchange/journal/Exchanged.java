package vn.tiendo.reporting.exchange.journal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.scope.OrganizationRef;

/**
 * One record of a packet, as it was at the moment asked for.
 *
 * @param key names the record within its packet, in every version of it
 * @param cursor as {@code since}: what has changed after this
 * @param changedAt since when it is as it is
 * @param organization whose it is; absent for lists that all bodies have in common
 * @param content absent when it is withdrawn
 */
record Exchanged<T>(
        String key,
        String cursor,
        Instant changedAt,
        boolean withdrawn,
        @Nullable OrganizationRef organization,
        @Nullable T content) {}
