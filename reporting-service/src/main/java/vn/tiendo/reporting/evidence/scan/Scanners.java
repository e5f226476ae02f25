package vn.tiendo.reporting.evidence.scan;

import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Chooses the scanner that is configured. */
@ApplicationScoped
class Scanners {
    @Produces
    @Singleton
    MalwareScanner configured(ScannerConfig config, Vertx vertx) {
        return config.address()
                .<MalwareScanner>map(address -> new ClamAv(ClamAv.address(address), vertx))
                .orElseGet(Unscanned::new);
    }
}
