package vn.tiendo.reporting.exchange.packet;

/** How far a task is. */
public enum PacketProgress {
    NOT_STARTED,
    IN_PROGRESS,
    COMPLETED,
    CANCELLED,
    CONTINUOUS
}
