package vn.tiendo.devstack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** Loopback ports: which are free, and whether somebody answers. */
final class Ports {
    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();
    // below the ports from which systems serve outgoing connections, which could take one before its server starts
    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 32_000;
    private static final Set<Integer> HANDED_OUT = ConcurrentHashMap.newKeySet();

    private Ports() {}

    /** A port that nobody listens on and that this JVM has not handed out before. */
    static int free() {
        for (int attempt = 0; attempt < 1_000; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            if (HANDED_OUT.add(port) && isFree(port)) {
                return port;
            }
        }
        throw new StackException("No free port was found between %d and %d: end some programs and try again."
                .formatted(LOWEST, HIGHEST));
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, LOOPBACK)) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    static boolean answers(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(LOOPBACK, port), 500);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Refuses a port that another program holds. */
    static void requireFree(int port, String what, String variable) {
        if (answers(port)) {
            throw new StackException(
                    "Port %d, wanted for %s, is taken by another program: end that program, or set %s to a free port."
                            .formatted(port, what, variable));
        }
    }
}
