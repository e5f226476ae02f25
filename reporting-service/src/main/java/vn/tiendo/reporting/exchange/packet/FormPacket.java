package vn.tiendo.reporting.exchange.packet;

import java.util.List;
import java.util.UUID;

/** Which criteria the reports of a regime are asked for: the tracked targets of its plan. */
public record FormPacket(UUID regime, UUID plan, List<FormCriterion> criteria) implements Packet {}
