package vn.tiendo.reporting.exchange.packet;

import java.util.List;
import java.util.UUID;

/** The targets of a plan that measure the same thing, such as one for each level. */
public record KpiGroupPacket(UUID plan, String indicatorCode, List<KpiTarget> targets) implements Packet {}
