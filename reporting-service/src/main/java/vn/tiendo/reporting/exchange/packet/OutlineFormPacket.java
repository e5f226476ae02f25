package vn.tiendo.reporting.exchange.packet;

import java.util.List;
import java.util.UUID;

/** What the reports of a regime are asked in words. */
public record OutlineFormPacket(UUID regime, List<OutlineQuestion> questions) implements Packet {}
