package vn.tiendo.devstack;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** PostgreSQL of the dev stack as a plain process that outlives the JVM which unpacked it. */
final class PostgresBinaries {
    private PostgresBinaries() {}

    /** The server's command line; unpacks it and makes its data directory the first time. */
    static List<String> command(Path directory, int port) throws IOException {
        var data = directory.resolve("data");
        if (!Files.exists(data.resolve("PG_VERSION")) || !Files.isDirectory(directory.resolve("bin"))) {
            PostgresServer.durable(directory, port).close();
        }
        forgetDeadPostmaster(data.resolve("postmaster.pid"));
        var command = new ArrayList<String>();
        if (runsAsRoot()) {
            command.addAll(List.of("unshare", "-U")); // PostgreSQL refuses to run as root
        }
        command.add(postgres(directory.resolve("bin")).toString());
        command.addAll(List.of("-D", data.toString(), "-p", Integer.toString(port)));
        for (var setting : List.of(
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "max_connections=200",
                "shared_buffers=64MB",
                "fsync=on",
                "synchronous_commit=on",
                "full_page_writes=on")) {
            command.addAll(List.of("-c", setting));
        }
        return command;
    }

    private static boolean runsAsRoot() {
        return "root".equals(System.getProperty("user.name")) && LinuxUtils.isUnshareAvailable();
    }

    private static Path postgres(Path binaries) throws IOException {
        try (var files = Files.find(binaries, 3, (path, attributes) -> path.endsWith(Path.of("bin", "postgres")))) {
            return files.findFirst()
                    .orElseThrow(() ->
                            new StackException("PostgreSQL is incomplete in %s: delete that directory and start again."
                                    .formatted(binaries)));
        }
    }

    /** After a power cut the pid in this file may belong to any program, which would keep PostgreSQL from starting. */
    private static void forgetDeadPostmaster(Path pidFile) throws IOException {
        if (Files.exists(pidFile)) {
            var pid = Files.readAllLines(pidFile).getFirst().strip();
            var alive = ProcessHandle.of(Long.parseLong(pid))
                    .flatMap(process -> process.info().command())
                    .filter(command -> command.endsWith("postgres"))
                    .isPresent();
            if (!alive) {
                Files.delete(pidFile);
            }
        }
    }
}
