package vn.tiendo.notification;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import vn.tiendo.notification.directory.Keycloak;

/** Tells the service of this module's tests where its neighbours are: {@link Neighbours} starts them there. */
public class NeighbourPorts implements QuarkusTestResourceLifecycleManager {
    /** Below those that a system gives to whoever asks for any: what is free here stays free. */
    private static final int FIRST = 20_000;

    private static final int LAST = 29_000;

    private final Set<Integer> taken = new HashSet<>();

    @Override
    public Map<String, String> start() {
        return Map.ofEntries(
                Map.entry("tiendo.mail.host", "127.0.0.1"),
                Map.entry("tiendo.mail.port", Integer.toString(free())),
                Map.entry("tiendo.mail.from", "Tiến độ <tiendo@tinh.test>"),
                Map.entry("tiendo.mail.start-tls", "DISABLED"),
                Map.entry("tiendo.directory.realm", "http://127.0.0.1:" + free() + "/realms/tiendo"),
                Map.entry("tiendo.directory.secret", Keycloak.SECRET),
                Map.entry("tiendo.directory.fresh-for", "0s"),
                Map.entry("tiendo.channels.link", "https://tiendo.test/n/{id}"),
                Map.entry("tiendo.short-message.url", "http://127.0.0.1:" + free() + "/sms"),
                Map.entry("tiendo.short-message.token", "token of the gateway"));
    }

    @Override
    public void stop() {
        // the service takes its neighbours with it
    }

    private int free() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, LAST);
            if (taken.contains(port)) {
                continue;
            }
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
                taken.add(port);
                return socket.getLocalPort();
            } catch (IOException inUse) {
                taken.add(port);
            }
        }
    }
}
