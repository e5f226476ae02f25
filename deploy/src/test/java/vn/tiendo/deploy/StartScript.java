package vn.tiendo.deploy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is done inside the new namespaces before the container's own process takes over. */
record StartScript(ContainerSettings settings, Optional<String> cgroup) {

    String text() {
        return """
            set -euo pipefail
            PATH=/usr/sbin:/usr/bin:/sbin:/bin
            %s
            mount --make-rprivate /
            root=%s
            mount --bind "$root" "$root"
            cd "$root"
            # the system of the image is lent by this machine, to be read only
            for part in bin sbin lib lib32 lib64 usr; do
              if [ -L "/$part" ]; then
                ln -sfn "$(readlink "/$part")" "$part"
              elif [ -d "/$part" ]; then
                mkdir -p "$part"
                mount --bind -o ro "/$part" "$part"
              fi
            done
            mkdir -p etc/alternatives etc/ssl dev proc sys tmp var/tmp .%s
            chmod 1777 tmp var/tmp
            mount --bind -o ro /etc/alternatives etc/alternatives
            mount --bind -o ro /etc/ssl etc/ssl
            mount --bind -o ro %s .%s
            cp /etc/ld.so.cache etc/
            printf 'root:x:0:0::/:/bin/sh\\npostgres:x:999:999::/:/bin/sh\\n' >etc/passwd
            printf 'root:x:0:\\n' >etc/group
            printf 'hosts: files\\n' >etc/nsswitch.conf
            printf '%%s' %s >etc/hosts
            hostname %s
            mount -t proc -o nosuid,nodev,noexec proc proc
            mount --rbind /sys sys
            awk -v below="$root/sys" 'index($5, below) == 1 { print $5 }' proc/self/mountinfo |
              while read -r place; do mount -o remount,bind,ro "$place"; done
            mount -t tmpfs -o mode=755,nosuid,size=64k tmpfs dev
            for device in null zero full random urandom tty; do
              touch "dev/$device"
              mount --bind "/dev/$device" "dev/$device"
            done
            ln -s /proc/self/fd dev/fd
            mkdir dev/shm
            mount -t tmpfs -o mode=1777,nosuid,nodev,noexec,size=128m tmpfs dev/shm
            %s
            %s
            %s
            exec chroot "$root" %s
            """.formatted(
                        cgroup.map("echo 0 >%s"::formatted).orElse(""),
                        Shell.quoted(settings.root().toAbsolutePath().toString()),
                        Container.JAVA_HOME,
                        Shell.quoted(System.getProperty("java.home")),
                        Container.JAVA_HOME,
                        Shell.quoted(settings.hosts()),
                        settings.name(),
                        settings.tmpfs().stream().map(StartScript::tmpfs).collect(Collectors.joining("\n")),
                        settings.mounts().entrySet().stream()
                                .map(mount -> bind(mount.getValue(), mount.getKey()))
                                .collect(Collectors.joining("\n")),
                        settings.readOnly() ? "mount -o remount,bind,ro \"$root\"" : "",
                        asUser(settings.command()).stream().map(Shell::quoted).collect(Collectors.joining(" ")));
    }

    /** A command with the container's user, rights, directory and exactly its environment. */
    List<String> asUser(List<String> command) {
        var words = new ArrayList<String>();
        words.addAll(List.of("/usr/bin/setpriv", "--reuid=" + settings.uid(), "--regid=" + settings.gid()));
        words.add("--clear-groups");
        if (settings.noNewPrivileges()) {
            words.add("--no-new-privs");
        }
        if (settings.withoutCapabilities()) {
            words.addAll(List.of("--inh-caps=-all", "--bounding-set=-all"));
        }
        words.addAll(List.of("/usr/bin/env", "-i", "--chdir=" + settings.directory()));
        settings.environment().forEach((name, value) -> words.add(name + "=" + value));
        words.addAll(command);
        return words;
    }

    /** With the options that an engine adds by itself. */
    private static String tmpfs(String tmpfs) {
        String[] parts = tmpfs.split(":", 2);
        String options = parts.length == 2 ? "," + parts[1] : "";
        return "mkdir -p .%1$s; mount -t tmpfs -o mode=1777,rw,noexec,nosuid,nodev%2$s tmpfs .%1$s"
                .formatted(parts[0], options);
    }

    private static String bind(Path source, String place) {
        boolean readOnly = place.endsWith(":ro");
        String inside = "." + (readOnly ? place.substring(0, place.length() - 3) : place);
        String make = source.toFile().isDirectory()
                ? "mkdir -p " + inside
                : "mkdir -p %s; touch %s".formatted(Path.of(inside).getParent(), inside);
        return "%s; mount --bind%s %s %s"
                .formatted(
                        make,
                        readOnly ? " -o ro" : "",
                        Shell.quoted(source.toAbsolutePath().toString()),
                        inside);
    }
}
