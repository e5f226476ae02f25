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
import vn.tiendo.reporting.exchange.packet.FormPacket;
import vn.tiendo.reporting.exchange.packet.OutlineFormPacket;
import vn.tiendo.reporting.exchange.packet.PacketKind;
import vn.tiendo.reporting.exchange.packet.PeriodPacket;
import vn.tiendo.reporting.exchange.packet.RegimePacket;
import vn.tiendo.reporting.exchange.packet.StatusPacket;

/** Who reports what to whom and by when: periods, regimes, their forms, and where each report stands. */
@Path("/api/v1/exchange")
class RegimePacketResource {
    private final Records records;
    private final Caller caller;

    RegimePacketResource(Records records, Caller caller) {
        this.records = records;
        this.caller = caller;
    }

    @GET
    @Path("periods")
    @Authenticated
    public Uni<Page<Exchanged<PeriodPacket>>> periods(
            @RestQuery @Nullable OffsetDateTime asOf, @RestQuery @Nullable String since, @BeanParam PageRequest page) {
        return records.list(
                PacketKind.PERIODS, PeriodPacket.class, new Records.Wanted(asOf, since), page, caller.scope());
    }

    @GET
    @Path("regimes")
    @Authenticated
    public Uni<Page<Exchanged<RegimePacket>>> regimes(
            @RestQuery @Nullable OffsetDateTime asOf, @RestQuery @Nullable String since, @BeanParam PageRequest page) {
        return records.list(
                PacketKind.REGIMES, RegimePacket.class, new Records.Wanted(asOf, since), page, caller.scope());
    }

    @GET
    @Path("forms")
    @Authenticated
    public Uni<Page<Exchanged<FormPacket>>> forms(
            @RestQuery @Nullable OffsetDateTime asOf, @RestQuery @Nullable String since, @BeanParam PageRequest page) {
        return records.list(PacketKind.FORMS, FormPacket.class, new Records.Wanted(asOf, since), page, caller.scope());
    }

    @GET
    @Path("outline-forms")
    @Authenticated
    public Uni<Page<Exchanged<OutlineFormPacket>>> outlineForms(
            @RestQuery @Nullable OffsetDateTime asOf, @RestQuery @Nullable String since, @BeanParam PageRequest page) {
        return records.list(
                PacketKind.OUTLINE_FORMS,
                OutlineFormPacket.class,
                new Records.Wanted(asOf, since),
                page,
                caller.scope());
    }

    @GET
    @Path("statuses")
    @Authenticated
    public Uni<Page<Exchanged<StatusPacket>>> statuses(
            @RestQuery @Nullable OffsetDateTime asOf, @RestQuery @Nullable String since, @BeanParam PageRequest page) {
        return records.list(
                PacketKind.STATUSES, StatusPacket.class, new Records.Wanted(asOf, since), page, caller.scope());
    }
}
