package vn.tiendo.kit.address;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * URLs with which others have been led inside. {@code PORT} is one on which this machine listens, on every address: no
 * connection may come. Names resolve by the machine's own directory, as in operation.
 */
class HostileUrlsTest {
    private static final List<String> HOSTILE = """
            https://127.0.0.1:PORT/
            https://127.0.0.1:PORT
            https://127.1.2.3:PORT/
            https://localhost:PORT/
            https://LOCALHOST:PORT/
            https://localhost.:PORT/
            https://127.1:PORT/
            https://127.0.1:PORT/
            https://2130706433:PORT/
            https://0x7f000001:PORT/
            https://0x7f.0.0.1:PORT/
            https://0177.0.0.1:PORT/
            https://017700000001:PORT/
            https://127.0.0.01:PORT/
            https://0:PORT/
            https://0.0.0.0:PORT/
            https://[::]:PORT/
            https://[::1]:PORT/
            https://[0:0:0:0:0:0:0:1]:PORT/
            https://[::ffff:127.0.0.1]:PORT/
            https://[::ffff:7f00:1]:PORT/
            https://[0:0:0:0:0:ffff:127.0.0.1]:PORT/
            https://[::127.0.0.1]:PORT/
            https://[64:ff9b::127.0.0.1]:PORT/
            https://[64:ff9b::a00:1]:PORT/
            https://[64:ff9b::a9fe:a9fe]/
            https://[64:ff9b:1::7f00:1]:PORT/
            https://[2002:7f00:1::]:PORT/
            https://[2002:a9fe:a9fe::]/
            https://[2002:c0a8:1::1]/
            https://[2001:0:4136:e378:8000:63bf:3fff:fdd2]/
            https://[2001:db8::1]/
            https://[fe80::1]:PORT/
            https://[fe80::1%25lo]:PORT/
            https://[fe80::1%lo]:PORT/
            https://[fc00::1]/
            https://[fd00:ec2::254]/
            https://[fec0::1]/
            https://[ff02::1]:PORT/
            https://[100::1]/
            https://[::ffff:0:127.0.0.1]:PORT/
            https://10.0.0.1/
            https://10.255.255.255/
            https://172.16.0.1/
            https://172.31.255.255/
            https://192.168.0.1/
            https://100.64.0.1/
            https://100.100.100.200/latest/meta-data/
            https://168.63.129.16/machine
            https://169.254.169.254/latest/meta-data/
            https://169.254.170.2/v2/credentials
            https://[::ffff:169.254.169.254]/latest/meta-data/
            https://[::ffff:a9fe:a9fe]/
            https://2852039166/latest/meta-data/
            https://0xa9fea9fe/
            https://169.254.43518/
            https://192.0.0.192/
            https://192.0.2.1/
            https://198.18.0.1/
            https://198.51.100.1/
            https://203.0.113.1/
            https://224.0.0.1/
            https://240.0.0.1/
            https://255.255.255.255/
            http://93.184.215.14/
            http://127.0.0.1:PORT/
            HTTP://127.0.0.1:PORT/
            ftp://127.0.0.1:PORT/
            file:///etc/passwd
            gopher://127.0.0.1:PORT/_x
            jar:https://127.0.0.1:PORT/!/
            unix:///var/run/docker.sock
            //127.0.0.1:PORT/
            127.0.0.1:PORT
            https:127.0.0.1:PORT
            https:/127.0.0.1:PORT/
            https:///127.0.0.1:PORT/
            https://user@127.0.0.1:PORT/
            https://lgsp.example@127.0.0.1:PORT/
            https://lgsp.example:443@127.0.0.1:PORT/
            https://lgsp.example%40127.0.0.1:PORT/
            https://127.0.0.1:PORT\\@lgsp.example/
            https://lgsp.example\\@127.0.0.1:PORT/
            https://127.0.0.1:PORT#@lgsp.example/
            https://127.0.0.1%2elgsp.example:PORT/
            https://127.0.0.1%00.lgsp.example:PORT/
            https://1\u24e9.0.0.1:PORT/
            https://\u2460\u2461\u2466.0.0.1:PORT/
            https://127\u30020\u30020\u30021:PORT/
            https://l\u00f3calhost:PORT/
            https://127.0.0.1 :PORT/
            https:// 127.0.0.1:PORT/
            https://127.0.0.1:0/
            https://127.0.0.1:65536/
            https://127.0.0.1:99999999999/
            https://127.0.0.1:-1/
            https://[127.0.0.1]:PORT/
            https://[::1/
            https://::1:PORT/
            https://.127.0.0.1:PORT/
            https://127..0.1:PORT/
            https://256.0.0.1:PORT/
            https://1.2.3.4.5:PORT/
            https://:PORT/
            https://
            https://?
            """.lines().toList();

    private final Destinations destinations = new Destinations(false, List.of(), InetAddress::getAllByName);

    @Test
    void noneOfThemIsEverConnectedTo() throws IOException {
        assertTrue(HOSTILE.size() >= 60, () -> HOSTILE.size() + " are too few");
        try (ServerSocket listener = new ServerSocket(0)) {
            listener.setSoTimeout(500);
            urls(listener.getLocalPort()).forEach(this::requireRefused);
            assertThrows(SocketTimeoutException.class, listener::accept, "somebody has connected");
        }
    }

    @Test
    void controlCharactersAreRefusedWhereverTheyStand() {
        Stream.of("\t", "\n", "\r", "\u0000", "\r\nHost: inside")
                .flatMap(strange -> Stream.of(
                        "https://lgsp.example/" + strange,
                        "https://lgsp" + strange + ".example/",
                        strange + "https://lgsp.example/"))
                .forEach(this::requireRefused);
        requireRefused("https://lgsp.example/" + "a".repeat(3_000));
        assertEquals(DestinationRefused.Why.URL, DestinationsTest.refused(destinations, ""));
    }

    private static Stream<String> urls(int port) {
        return HOSTILE.stream().map(url -> url.replace("PORT", Integer.toString(port)));
    }

    private void requireRefused(String url) {
        assertThrows(DestinationRefused.class, () -> destinations.of(url), url);
    }
}
