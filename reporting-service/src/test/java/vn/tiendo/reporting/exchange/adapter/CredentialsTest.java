package vn.tiendo.reporting.exchange.adapter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CredentialsTest {
    private static final SmallRyeConfig CONFIG = new SmallRyeConfigBuilder()
            .addDiscoveredConverters()
            .withMapping(ExchangeConfig.class)
            .withDefaultValues(Map.of(
                    "tiendo.exchange.credentials.ndxp.token", "secret",
                    "tiendo.exchange.credentials.ndxp.url", "https://lgsp.example",
                    "tiendo.exchange.credentials.inner.token", "secret",
                    "tiendo.exchange.credentials.inner.url", "http://10.20.0.1:8080"))
            .build();

    private final Credentials credentials = new Credentials(CONFIG.getConfigMapping(ExchangeConfig.class));

    @ParameterizedTest(name = "{0} for {1}: {2}")
    @CsvSource({
        "ndxp, https://lgsp.example/exchange, true",
        "ndxp, https://LGSP.example:8443/, true",
        "ndxp, http://lgsp.example/, false",
        "ndxp, https://lgsp.example.evil.example/, false",
        "ndxp, https://evil.example/lgsp.example, false",
        "inner, http://10.20.0.1:8080/a, true",
        "inner, http://10.20.0.1:9090/a, false",
        "inner, http://10.20.0.1/a, false",
        "other, https://lgsp.example/, false",
    })
    void aSecretIsShownToTheAddressThatItIsForAndToNoOther(String name, String url, boolean fits) {
        assertEquals(fits, credentials.fits(name, url));
    }
}
