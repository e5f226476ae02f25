package vn.tiendo.deploy;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What image and compose file say together about one container.
 *
 * @param user   numbers, {@code user:group}
 * @param tmpfs  as compose writes it: {@code /tmp:size=64m}
 * @param mounts directories and files of this machine by their place inside; a place that ends in {@code :ro} is read-only
 * @param memory bytes
 */
record ContainerSettings(
        String name,
        Path root,
        Map<String, String> environment,
        String user,
        String directory,
        List<String> command,
        boolean readOnly,
        List<String> tmpfs,
        Map<String, Path> mounts,
        long memory,
        boolean withoutCapabilities,
        boolean noNewPrivileges,
        String hosts) {

    /** What compose says goes before what the image says. */
    static ContainerSettings of(Image image, ComposeService service, Map<String, Path> mounts, String hosts) {
        var environment = new LinkedHashMap<>(image.environment());
        environment.putAll(service.environment());
        var entrypoint = service.has("entrypoint") ? service.list("entrypoint") : image.entrypoint();
        var arguments = service.has("command") ? service.list("command") : image.command();
        if (service.has("entrypoint") && !service.has("command")) {
            arguments = List.of();
        }
        return new ContainerSettings(
                service.name(),
                image.root(),
                environment,
                service.has("user") ? service.text("user") : image.user(),
                service.has("working_dir") ? service.text("working_dir") : image.directory(),
                Stream.concat(entrypoint.stream(), arguments.stream()).toList(),
                service.text("read_only").equals("true"),
                service.list("tmpfs"),
                mounts,
                service.memoryLimit(),
                service.list("cap_drop").contains("ALL"),
                service.list("security_opt").contains("no-new-privileges:true"),
                hosts);
    }

    /** For a machine whose kernel does not let us set limits: the JVM is told what it would have found. */
    ContainerSettings withLimitByOption() {
        var all = new HashMap<>(environment);
        all.merge("JDK_JAVA_OPTIONS", "-XX:MaxRAM=" + memory, (given, limit) -> given + " " + limit);
        return new ContainerSettings(
                name,
                root,
                all,
                user,
                directory,
                command,
                readOnly,
                tmpfs,
                mounts,
                memory,
                withoutCapabilities,
                noNewPrivileges,
                hosts);
    }

    String uid() {
        return user.split(":")[0];
    }

    String gid() {
        return user.contains(":") ? user.split(":")[1] : user;
    }
}
