package vn.tiendo.reporting.exchange.packet;

/** By what figures are broken down. */
public enum PacketDimension {
    ORGANIZATION
}
