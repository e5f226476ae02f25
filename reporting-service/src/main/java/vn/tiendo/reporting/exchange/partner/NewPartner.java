package vn.tiendo.reporting.exchange.partner;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiendo.reporting.exchange.packet.PacketKind;

/**
 * A system that is to receive what a body and those below it accepted.
 *
 * @param organization code of the body that sends; the caller's own when absent
 */
record NewPartner(
        @NotNull @Pattern(regexp = "[A-Z0-9][A-Z0-9._-]{0,63}")
        String code,

        @NotBlank @Size(max = 200) String name,
        @Nullable @Size(max = 64) String organization,
        @NotBlank @Size(max = 64) String adapter,
        @NotBlank @Size(max = 1_900) String baseUrl,
        @Nullable @Pattern(regexp = "[a-z0-9-]{1,64}") String credential,
        @Nullable @Size(max = 100) List<@NotNull PacketKind> packets) {
    PartnerText text() {
        return new PartnerText(name, adapter, baseUrl, credential, packets == null ? List.of() : packets, true);
    }
}
