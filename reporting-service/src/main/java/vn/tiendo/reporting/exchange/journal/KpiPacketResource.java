package vn.tiendo.reporting.exchange.journal;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.OffsetDateTime;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.paging.Page;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.kit.scope.Caller;
import vn.tiendo.reporting.exchange.packet.CriterionPacket;
import vn.tiendo.reporting.exchange.packet.KpiBreakdownPacket;
import vn.tiendo.reporting.exchange.packet.KpiDataPacket;
import vn.tiendo.reporting.exchange.packet.KpiGroupPacket;
import vn.tiendo.reporting.exchange.packet.KpiSetPacket;
import vn.tiendo.reporting.exchange.packet.PacketKind;

/** What is measured, by whom, and with which result. */
@Path("/api/v1/exchange")
class KpiPacketResource {
    private final Records records;
    private final Caller caller;

    KpiPacketResource(Records records, Caller caller) {
        this.records = records;
        this.caller = caller;
    }

    @GET
    @Path("criteria")
    @Authenticated
    public Uni<Page<Exchanged<CriterionPacket>>> criteria(
            @RestQuery @Nullable OffsetDateTime asOf, @RestQuery @Nullable String since, @BeanParam PageRequest page) {
        return records.list(
                PacketKind.CRITERIA, CriterionPacket.class, new Records.Wanted(asOf, since), page, caller.scope());
    }

    @GET
    @Path("kpi-sets")
    @Authenticated
    public Uni<Page<Exchanged<KpiSetPacket>>> kpiSets(
            @RestQuery @Nullable OffsetDateTime asOf, @RestQuery @Nullable String since, @BeanParam PageRequest page) {
        return records.list(
                PacketKind.KPI_SETS, KpiSetPacket.class, new Records.Wanted(asOf, since), page, caller.scope());
    }

    @GET
    @Path("kpi-groups")
    @Authenticated
    public Uni<Page<Exchanged<KpiGroupPacket>>> kpiGroups(
            @RestQuery @Nullable OffsetDateTime asOf, @RestQuery @Nullable String since, @BeanParam PageRequest page) {
        return records.list(
                PacketKind.KPI_GROUPS, KpiGroupPacket.class, new Records.Wanted(asOf, since), page, caller.scope());
    }

    @GET
    @Path("kpi-breakdowns")
    @Authenticated
    public Uni<Page<Exchanged<KpiBreakdownPacket>>> kpiBreakdowns(
            @RestQuery @Nullable OffsetDateTime asOf, @RestQuery @Nullable String since, @BeanParam PageRequest page) {
        return records.list(
                PacketKind.KPI_BREAKDOWNS,
                KpiBreakdownPacket.class,
                new Records.Wanted(asOf, since),
                page,
                caller.scope());
    }

    @GET
    @Path("kpi-data")
    @Authenticated
    public Uni<Page<Exchanged<KpiDataPacket>>> kpiData(
            @RestQuery @Nullable OffsetDateTime asOf, @RestQuery @Nullable String since, @BeanParam PageRequest page) {
        return records.list(
                PacketKind.KPI_DATA, KpiDataPacket.class, new Records.Wanted(asOf, since), page, caller.scope());
    }
}
