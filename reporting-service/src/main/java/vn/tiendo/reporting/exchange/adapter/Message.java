package vn.tiendo.reporting.exchange.adapter;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.reporting.exchange.packet.Packet;
import vn.tiendo.reporting.exchange.packet.PacketKind;

/**
 * What goes to a partner, the same in every attempt.
 *
 * @param id names it towards the partner
 * @param sender code of the body that sends
 * @param since up to where the partner had been told before
 * @param attempt from 1; from 2 on it may have arrived already
 * @param credential by which name configuration knows the partner's secret
 */
public record Message(
        UUID id,
        String sender,
        long since,
        long until,
        int attempt,
        String baseUrl,
        @Nullable String credential,
        List<Item> items) {

    /**
     * One record.
     *
     * @param key names it within its packet
     * @param content absent when it is withdrawn
     */
    public record Item(
            PacketKind packet,
            String key,
            long position,
            Instant changedAt,
            @Nullable Packet content) {}
}
