package vn.tiendo.reporting.exchange.partner;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiendo.reporting.exchange.packet.PacketKind;

/**
 * What of a partner can be changed.
 *
 * @param credential by which name configuration knows its secret
 * @param packets what it is sent; everything when empty
 * @param active nothing goes out to one that is not
 */
record PartnerText(
        @NotBlank @Size(max = 200) String name,
        @NotBlank @Size(max = 64) String adapter,
        @NotBlank @Size(max = 1_900) String baseUrl,
        @Nullable @Pattern(regexp = "[a-z0-9-]{1,64}") String credential,
        @NotNull @Size(max = 100) List<@NotNull PacketKind> packets,
        @NotNull Boolean active) {}
