package vn.tiendo.reporting.exchange.packet;

/**
 * The packets of QCVN 125:2021. Their order is that in which a receiver needs them: lists before what refers to them, forms
 * before the data that fills them.
 */
public enum PacketKind {
    PERIODS(PeriodPacket.class),
    CRITERIA(CriterionPacket.class),
    KPI_BREAKDOWNS(KpiBreakdownPacket.class),
    KPI_SETS(KpiSetPacket.class),
    KPI_GROUPS(KpiGroupPacket.class),
    REGIMES(RegimePacket.class),
    FORMS(FormPacket.class),
    OUTLINE_FORMS(OutlineFormPacket.class),
    STATUSES(StatusPacket.class),
    DATA(DataPacket.class),
    LIST_DATA(ListDataPacket.class),
    OUTLINES(OutlinePacket.class),
    KPI_DATA(KpiDataPacket.class);

    private final Class<? extends Packet> content;

    PacketKind(Class<? extends Packet> content) {
        this.content = content;
    }

    /** What a record of this kind holds. */
    public Class<? extends Packet> content() {
        return content;
    }
}
