package vn.tiendo.reporting.exchange.packet;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.tiendo.reporting.period.PeriodType;

/** The window that a report is about, both days inclusive; the type is absent outside the periods of the Decree. */
public record PacketPeriod(@Nullable PeriodType type, LocalDate from, LocalDate to) {}
