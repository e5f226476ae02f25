package vn.tiendo.reporting.evidence;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.tiendo.reporting.evidence.scan.ClamServer;
import vn.tiendo.reporting.evidence.store.ObjectServer;

/**
 * An object store and a scanner for all tests of the module, so that those about them need no application of their own:
 * the scanner is there and the store is away, unless a test says otherwise.
 */
public class OutsideResource implements QuarkusTestResourceLifecycleManager {
    static final String STORE = "tiendo.test.object-server";
    static final String SCANNER = "tiendo.test.scanner";

    private @Nullable Door store;
    private @Nullable Door scanner;
    private @Nullable ClamServer clamd;

    @Override
    public Map<String, String> start() {
        try {
            clamd = ClamServer.start(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            scanner = new Door(SCANNER);
            store = new Door(STORE);
            Door.open(SCANNER, clamd.port());
            return Map.of(
                    "tiendo.object-store.endpoint",
                    "http://" + store.address(),
                    "tiendo.object-store.bucket",
                    ObjectServer.BUCKET,
                    "tiendo.object-store.prefix",
                    ObjectServer.PREFIX,
                    "tiendo.object-store.access-key",
                    ObjectServer.ACCESS_KEY,
                    "tiendo.object-store.secret-key",
                    ObjectServer.SECRET_KEY,
                    "tiendo.scanner.address",
                    scanner.address(),
                    // on a machine that is busy with other things, too
                    "tiendo.scanner.patience",
                    "5m");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What is done while the scanner is away; then it is back. */
    static <T> T withoutScanner(Supplier<T> work) {
        int port = Integer.getInteger(SCANNER);
        Door.shut(SCANNER);
        try {
            return work.get();
        } finally {
            Door.open(SCANNER, port);
        }
    }

    @Override
    public void stop() {
        for (AutoCloseable one : new AutoCloseable[] {store, scanner, clamd}) {
            try {
                if (one != null) {
                    one.close();
                }
            } catch (Exception failure) {
                throw new IllegalStateException(failure);
            }
        }
    }
}
