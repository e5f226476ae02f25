package vn.tiendo.reporting.exchange.packet;

import java.time.LocalDate;
import vn.tiendo.reporting.period.PeriodType;

/** A period in which something is owed, with its window, both days inclusive. */
public record PeriodPacket(PeriodType type, int year, int number, LocalDate from, LocalDate to) implements Packet {}
