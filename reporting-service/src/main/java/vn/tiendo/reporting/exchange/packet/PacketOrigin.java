package vn.tiendo.reporting.exchange.packet;

/** Whether a body speaks of its own, or for itself and those below it. */
public enum PacketOrigin {
    OWN,
    CONSOLIDATED
}
