package vn.tiendo.devstack;

import java.nio.file.Path;
import kafka.Kafka;
import kafka.tools.StorageTool;

/** Main class of the broker's own JVM: formats the log directory once, then serves. */
final class KafkaBroker {
    /** Given when the broker must not outlive the JVM that started it. */
    static final String DIE_WITH_PARENT = "die-with-parent";

    // the same at every start, or a kept directory is refused
    private static final String CLUSTER_ID = "dGllbmRvLWRldi1zdGFjaw";

    private KafkaBroker() {}

    public static void main(String[] args) {
        var config = Path.of(args[0]);
        if (args.length > 1 && args[1].equals(DIE_WITH_PARENT)) {
            // a parent that was killed runs no shutdown hook
            ProcessHandle.current()
                    .parent()
                    .ifPresent(parent ->
                            parent.onExit().thenRun(() -> Runtime.getRuntime().halt(1)));
        }
        String[] format = {"format", "--ignore-formatted", "-t", CLUSTER_ID, "-c", config.toString()};
        int formatted = StorageTool.execute(format, System.out);
        if (formatted != 0) {
            System.exit(formatted);
        }
        Kafka.main(new String[] {config.toString()});
    }
}
