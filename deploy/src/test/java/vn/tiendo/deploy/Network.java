package vn.tiendo.deploy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

/** A network of the containers only: a bridge that leads nowhere else, an address and a name for each of them. */
final class Network implements AutoCloseable {
    private final String prefix;
    private final String subnet;
    private final Map<String, String> addresses = new LinkedHashMap<>();
    private final List<String> spaces = new ArrayList<>();

    Network(List<String> names) {
        int number = ThreadLocalRandom.current().nextInt(1, 250);
        prefix = "tdo%d%s"
                .formatted(number, Long.toString(ProcessHandle.current().pid() % 1000));
        subnet = "10.231." + number;
        names.forEach(name -> addresses.put(name, "%s.%d".formatted(subnet, 10 + addresses.size())));
        Shell.run("ip", "link", "add", "name", prefix, "type", "bridge");
        Shell.run("ip", "address", "add", subnet + ".1/24", "dev", prefix);
        Shell.run("ip", "link", "set", prefix, "up");
    }

    String address(String name) {
        String address = addresses.get(name);
        if (address == null) {
            throw new IllegalArgumentException(name);
        }
        return address;
    }

    /** The lines of /etc/hosts that stand in for the engine's name server. */
    String hosts() {
        return addresses.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey() + "\n")
                .collect(Collectors.joining("", "127.0.0.1 localhost\n", ""));
    }

    /** A container's own end of the network, as a file to enter. */
    String join(String name) {
        String space = prefix + "-" + name;
        int index = spaces.size();
        String outside = prefix + "o" + index;
        String inside = prefix + "i" + index;
        Shell.run("ip", "netns", "add", space);
        spaces.add(space);
        Shell.run("ip", "link", "add", "name", outside, "type", "veth", "peer", "name", inside, "netns", space);
        Shell.run("ip", "link", "set", outside, "master", prefix, "up");
        Shell.run("ip", "-n", space, "link", "set", inside, "name", "eth0");
        Shell.run("ip", "-n", space, "address", "add", address(name) + "/24", "dev", "eth0");
        Shell.run("ip", "-n", space, "link", "set", "eth0", "up");
        Shell.run("ip", "-n", space, "link", "set", "lo", "up");
        return "/run/netns/" + space;
    }

    @Override
    public void close() {
        spaces.forEach(space -> Shell.run("ip", "netns", "delete", space));
        Shell.run("ip", "link", "delete", prefix);
    }
}
