package vn.tiendo.reporting.evidence.scan;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.reporting.evidence.inspection.Bytes;

/** The protocol of clamd, over real sockets. */
class ClamAvTest {
    private static final Vertx VERTX = Vertx.vertx();
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final SocketAddress ANYWHERE = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

    @AfterAll
    static void close() {
        VERTX.close();
    }

    @Test
    void aFileOfManyChunksIsClean() throws IOException {
        byte[] noise = new byte[1_000_003];
        new Random(5).nextBytes(noise);
        try (ClamServer server = ClamServer.start(ANYWHERE)) {
            assertEquals(new Verdict.Clean(), clamAv(server).scan(bytes(noise), PATIENCE));
        }
    }

    @Test
    void anInfectedOneIsNamedOverAUnixSocketToo(@TempDir Path directory) throws IOException {
        byte[] file = ("Biên bản\n" + ClamServer.EICAR).getBytes(US_ASCII);
        Path path = directory.resolve("clamd.ctl");
        try (ClamServer server = ClamServer.start(ANYWHERE);
                ClamServer unix = ClamServer.start(UnixDomainSocketAddress.of(path))) {
            assertEquals(new Verdict.Infected("Eicar-Signature"), clamAv(server).scan(bytes(file), PATIENCE));
            assertEquals(
                    new Verdict.Infected("Eicar-Signature"),
                    new ClamAv(ClamAv.address("unix:" + path), VERTX).scan(bytes(file), PATIENCE));
            assertTrue(clamAv(unix).isThere());
        }
    }

    @Test
    void whatIsTooLargeForItIsNotTakenForClean() throws IOException {
        try (ClamServer server = ClamServer.startWithLimit(ANYWHERE, 100_000)) {
            assertInstanceOf(Verdict.Unknown.class, clamAv(server).scan(bytes(new byte[5_000_000]), PATIENCE));
        }
    }

    @Test
    void oneThatSaysNothingIsGivenUpInTime() throws IOException {
        try (ClamServer server = ClamServer.startSilent(ANYWHERE)) {
            assertInstanceOf(Verdict.Unknown.class, clamAv(server).scan(bytes(new byte[10]), Duration.ofMillis(300)));
        }
    }

    @Test
    void oneThatIsNotThereGivesNoVerdict() throws IOException {
        SocketAddress address;
        try (ClamServer server = ClamServer.start(ANYWHERE)) {
            address = server.address();
        }
        ClamAv gone = new ClamAv(address, VERTX);
        assertFalse(gone.isThere());
        assertInstanceOf(Verdict.Unknown.class, gone.scan(bytes(new byte[10]), PATIENCE));
        assertFalse(new ClamAv(ClamAv.address("nowhere.invalid:3310"), VERTX).isThere());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "clamd", ":3310", "clamd:port"})
    void anAddressThatIsNoneIsRefusedAtOnce(String address) {
        assertThrows(IllegalStateException.class, () -> ClamAv.address(address));
    }

    private static ClamAv clamAv(ClamServer server) throws IOException {
        return new ClamAv(server.address(), VERTX);
    }

    private static Bytes bytes(byte[] all) {
        return new Bytes() {
            @Override
            public long size() {
                return all.length;
            }

            @Override
            public int read(long position, byte[] into, int offset, int length) {
                if (position >= all.length) {
                    return -1;
                }
                int count = (int) Math.min(length, all.length - position);
                System.arraycopy(all, (int) position, into, offset, count);
                return count;
            }
        };
    }
}
