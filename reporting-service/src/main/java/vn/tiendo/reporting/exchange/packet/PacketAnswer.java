package vn.tiendo.reporting.exchange.packet;

/** What kind of answer it is. */
public enum PacketAnswer {
    VALUE,
    NIL,
    NOT_APPLICABLE
}
