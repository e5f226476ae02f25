package vn.tiendo.reporting.exchange.packet;

/** The content of one record that is exchanged: a mapping to another system is a switch over these. */
public sealed interface Packet
        permits PeriodPacket,
                CriterionPacket,
                KpiBreakdownPacket,
                KpiSetPacket,
                KpiGroupPacket,
                RegimePacket,
                FormPacket,
                OutlineFormPacket,
                StatusPacket,
                DataPacket,
                ListDataPacket,
                OutlinePacket,
                KpiDataPacket {}
