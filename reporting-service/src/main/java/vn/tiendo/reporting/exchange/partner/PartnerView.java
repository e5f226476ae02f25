package vn.tiendo.reporting.exchange.partner;

import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.etag.Versioned;
import vn.tiendo.kit.scope.OrganizationRef;
import vn.tiendo.reporting.exchange.packet.PacketKind;

/**
 * A system that receives what a body and those below it accepted.
 *
 * @param organization the body that sends
 * @param credential by which name configuration knows its secret, which is in no answer
 * @param packets what it is sent; everything when empty
 */
record PartnerView(
        UUID id,
        long version,
        String code,
        String name,
        OrganizationRef organization,
        String adapter,
        String baseUrl,
        @Nullable String credential,
        List<PacketKind> packets,
        boolean active,
        Instant createdAt)
        implements Versioned {
    static final String SELECT = """
            select p.id, p.version, p.code, p.name, p.organization_id, o.code as organization_code,
                   o.name as organization_name, p.adapter, p.base_url, p.credential,
                   array_to_string(p.packets, ',') as packets, p.active, p.created_at
              from exchange_partner p
              left join organization_copy o on o.id = p.organization_id
            """;

    static PartnerView of(Tuple row) {
        String packets = row.get("packets", String.class);
        return new PartnerView(
                row.get("id", UUID.class),
                row.get("version", Long.class),
                row.get("code", String.class),
                row.get("name", String.class),
                OrganizationRef.of(row, "organization"),
                row.get("adapter", String.class),
                row.get("base_url", String.class),
                row.get("credential", String.class),
                packets.isEmpty()
                        ? List.of()
                        : Arrays.stream(packets.split(","))
                                .map(PacketKind::valueOf)
                                .toList(),
                row.get("active", Boolean.class),
                row.get("created_at", OffsetDateTime.class).toInstant());
    }

    PartnerText text() {
        return new PartnerText(name, adapter, baseUrl, credential, packets, active);
    }
}
