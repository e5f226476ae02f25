package vn.tiendo.reporting.exchange.adapter;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;

/** How exchange runs, and the secrets it needs: they are here and never in the database. */
@ConfigMapping(prefix = "tiendo.exchange")
public interface ExchangeConfig {
    /** How often it is looked for what has changed. Every send looks by itself as well. */
    @WithDefault("5m")
    Duration journalEvery();

    /** How often it is looked for messages that are due. */
    @WithDefault("1s")
    Duration sendEvery();

    /** After the first attempt; it doubles with each one. */
    @WithDefault("5s")
    Duration firstPause();

    @WithDefault("1h")
    Duration longestPause();

    /** Records in one message; what is left goes with the next. */
    @WithDefault("1000")
    int mostRecords();

    /** Bytes in one message, of its content alone; a single record may be larger. */
    @WithDefault("4194304")
    long mostBytes();

    Map<String, Secret> credentials();

    /** A secret, and the only address to which it is shown. */
    interface Secret {
        /** Sent as {@code Authorization: Bearer}. */
        String token();

        /** Scheme, host and perhaps port, without which any of that host will do: {@code https://lgsp.example}. */
        String url();
    }
}
