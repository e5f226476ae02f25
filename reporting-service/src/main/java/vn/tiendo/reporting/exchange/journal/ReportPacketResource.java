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
import vn.tiendo.reporting.exchange.packet.DataPacket;
import vn.tiendo.reporting.exchange.packet.ListDataPacket;
import vn.tiendo.reporting.exchange.packet.OutlinePacket;
import vn.tiendo.reporting.exchange.packet.PacketKind;

/** What accepted reports say. */
@Path("/api/v1/exchange")
class ReportPacketResource {
    private final Records records;
    private final Caller caller;

    ReportPacketResource(Records records, Caller caller) {
        this.records = records;
        this.caller = caller;
    }

    @GET
    @Path("data")
    @Authenticated
    public Uni<Page<Exchanged<DataPacket>>> data(
            @RestQuery @Nullable OffsetDateTime asOf, @RestQuery @Nullable String since, @BeanParam PageRequest page) {
        return records.list(PacketKind.DATA, DataPacket.class, new Records.Wanted(asOf, since), page, caller.scope());
    }

    @GET
    @Path("list-data")
    @Authenticated
    public Uni<Page<Exchanged<ListDataPacket>>> listData(
            @RestQuery @Nullable OffsetDateTime asOf, @RestQuery @Nullable String since, @BeanParam PageRequest page) {
        return records.list(
                PacketKind.LIST_DATA, ListDataPacket.class, new Records.Wanted(asOf, since), page, caller.scope());
    }

    @GET
    @Path("outlines")
    @Authenticated
    public Uni<Page<Exchanged<OutlinePacket>>> outlines(
            @RestQuery @Nullable OffsetDateTime asOf, @RestQuery @Nullable String since, @BeanParam PageRequest page) {
        return records.list(
                PacketKind.OUTLINES, OutlinePacket.class, new Records.Wanted(asOf, since), page, caller.scope());
    }
}
