package vn.tiendo.e2e.authorisation;

import static vn.tiendo.e2e.authorisation.World.COMMUNE;
import static vn.tiendo.e2e.authorisation.World.NEIGHBOUR;
import static vn.tiendo.e2e.authorisation.World.PROVINCE;

import java.util.Map;

/** Systems to which bodies send, at addresses that are nowhere: what is sent to them stays on its way. */
final class ExchangeOfTheWorld {
    private final World world;

    ExchangeOfTheWorld(World world) {
        this.world = world;
    }

    void make() {
        partner(PROVINCE);
        partner(NEIGHBOUR);
        world.post("reviewer", COMMUNE, "/exchange/partners/" + partner(COMMUNE) + "/sends", Map.of());
    }

    private String partner(String organization) {
        Map<String, Object> body = Map.of(
                "code",
                "PARTNER." + organization,
                "name",
                "Hệ thống nhận",
                "organization",
                organization,
                "adapter",
                "JSON_RECEIPT",
                "baseUrl",
                "https://partner.invalid/");
        return world.post("admin", PROVINCE, "/exchange/partners", body)
                .path("code")
                .asText();
    }
}
