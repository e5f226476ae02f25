package vn.tiendo.kit.address;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.kit.address.DestinationRefused.Why;

/** Which destinations are refused is in {@code HostileUrlsTest}, where nothing may be connected to. */
class DestinationsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://lgsp.example",
                "https://lgsp.example/",
                "https://LGSP.example:8443/a/b?c=d%20e",
                "https://xn--tin-gya.example/",
                "https://93.184.215.14/hook",
                "https://[2606:2800:21f:cb07:6820:80da:af6b:8b2c]/hook",
                "https://[64:ff9b::5db8:d70e]/hook",
                "https://[::ffff:93.184.215.14]/hook",
            })
    void plainAddressesOfTheOutsideAreFine(String url) throws Exception {
        Destinations destinations = destinations("93.184.215.14");
        destinations.requireForm(url);
        Destination destination = destinations.of(url);
        assertEquals(true, destination.tls());
    }

    @Test
    void nameIsLookedUpOnceAndTheCheckedAddressIsTheOneThatIsUsed() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        Destinations destinations = new Destinations(false, List.of(), name -> {
            // the second answer leads inside, as with a name that is bound anew
            String address = asked.getAndIncrement() == 0 ? "93.184.215.14" : "127.0.0.1";
            return new InetAddress[] {InetAddress.getByName(address)};
        });
        Destination destination = destinations.of("https://rebinding.example/hook?a=b");
        assertEquals(1, asked.get());
        assertArrayEquals(
                new byte[] {93, (byte) 184, (byte) 215, 14},
                destination.address().getAddress());
        assertEquals("rebinding.example", destination.host());
        assertEquals(443, destination.port());
        assertEquals("/hook?a=b", destination.target());
        assertEquals(Why.ADDRESS, refused(destinations, "https://rebinding.example/hook"));
    }

    @Test
    void oneAddressOfTheInsideAmongManyRefusesTheName() {
        assertEquals(Why.ADDRESS, refused(destinations("93.184.215.14", "10.0.0.7"), "https://both.example/"));
    }

    @Test
    void unknownNameLeadsNowhere() {
        Destinations destinations = new Destinations(false, List.of(), name -> {
            throw new UnknownHostException(name);
        });
        assertEquals(Why.UNKNOWN, refused(destinations, "https://nowhere.example/"));
    }

    @Test
    void networksThatTheOperatorNamesAreReachedAndTheirNeighboursAreNot() throws Exception {
        Destinations destinations = new Destinations(true, List.of("10.20.0.0/16", "fd00:1::/32"), name ->
                new InetAddress[] {InetAddress.getByName("10.20.3.4")});
        assertEquals(80, destinations.of("http://lgsp.tinh.local/").port());
        destinations.of("https://10.20.255.255/");
        destinations.of("https://[fd00:1::1]/");
        assertEquals(Why.ADDRESS, refused(destinations, "https://10.21.0.1/"));
        assertEquals(Why.ADDRESS, refused(destinations, "https://[fd00:2::1]/"));
        assertEquals(Why.ADDRESS, refused(destinations, "https://169.254.169.254/"));
    }

    static Why refused(Destinations destinations, String url) {
        return assertThrows(DestinationRefused.class, () -> destinations.of(url))
                .why();
    }

    private static Destinations destinations(String... addresses) {
        return new Destinations(false, List.of(), name -> {
            InetAddress[] found = new InetAddress[addresses.length];
            for (int i = 0; i < addresses.length; i++) {
                found[i] = InetAddress.getByName(addresses[i]);
            }
            return found;
        });
    }
}
