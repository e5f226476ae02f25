package vn.tiendo.reporting.exchange.adapter;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiendo.reporting.exchange.packet.PacketKind;

/** What came of an attempt. */
public sealed interface Answer {
    /**
     * The partner has the message and has judged it; what it does not reject it accepts.
     *
     * @param number of the receipt
     */
    record Receipt(String number, List<Rejection> rejections) implements Answer {}

    /** The partner has the message and has not judged it yet: it is asked again later. */
    record Pending() implements Answer {}

    /**
     * The partner will not take the message as a whole, however often it comes.
     *
     * @param reason in its own words
     */
    record Refused(String reason) implements Answer {}

    /** There was no answer, or none that says anything: it is tried again. */
    record None(ExchangeFailure failure) implements Answer {}

    /** A record that the partner does not accept, and why in its own words. */
    record Rejection(
            PacketKind packet, String key, @Nullable String reason) {}
}
