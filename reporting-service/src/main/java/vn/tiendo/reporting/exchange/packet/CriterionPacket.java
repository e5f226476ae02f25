package vn.tiendo.reporting.exchange.packet;

import java.util.UUID;

/** What can be measured: a criterion is an indicator of the catalogue. */
public record CriterionPacket(
        UUID indicator, String code, String name, String unit, boolean ratio, String aggregation, String overTime)
        implements Packet {}
