package vn.tiendo.kit.audit.log;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The auditor's command: checks exported logs against their seals and against each other, without a network, and names the
 * first record that does not fit.
 *
 * <p>Logs of several services vouch for each other's length; an older export of the same log, or a head that was printed
 * ({@code --head SERVICE:EPOCH:BATCH:HEAD}), does as well.
 */
public final class VerifyAudit {
    static final int INTACT = 0;
    static final int NOT_INTACT = 1;
    static final int MISUSED = 2;

    private static final String HEAD = "--head";
    private static final String USAGE = "usage: verify-audit FILE… [--head SERVICE:EPOCH:BATCH:HEAD]…";

    private final Map<Path, LogFile.Content> files = new LinkedHashMap<>();
    private final Map<String, List<Testimony>> printed = new LinkedHashMap<>();

    private VerifyAudit() {}

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.out, System.err));
    }

    /** Returns 0 when everything fits, 1 when something does not, 2 when it was not told what to check. */
    public static int run(List<String> arguments, PrintStream out, PrintStream err) {
        VerifyAudit verification = new VerifyAudit();
        String objection = verification.read(arguments);
        if (objection != null) {
            err.println(objection);
            err.println(USAGE);
            return MISUSED;
        }
        return verification.check(out) ? INTACT : NOT_INTACT;
    }

    private @Nullable String read(List<String> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument.equals(HEAD)) {
                i++;
                if (i == arguments.size() || !addPrinted(arguments.get(i))) {
                    return "A head is written as SERVICE:EPOCH:BATCH:HEAD.";
                }
            } else if (!Files.isReadable(Path.of(argument)) || Files.isDirectory(Path.of(argument))) {
                return "There is no readable file " + argument + ".";
            } else {
                Path file = Path.of(argument);
                files.put(file, new LogFile(file).content());
            }
        }
        return files.isEmpty() ? "No file was named." : null;
    }

    private boolean addPrinted(String head) {
        String[] parts = head.split(":", -1);
        if (parts.length != 4
                || !parts[1].matches("[0-9]{1,18}")
                || !parts[2].matches("[0-9]{1,18}")
                || !parts[3].matches("[0-9a-f]{64}")) {
            return false;
        }
        printed.computeIfAbsent(parts[0], first -> new ArrayList<>())
                .add(new Testimony("print", Long.parseLong(parts[1]), Long.parseLong(parts[2]), parts[3], Instant.MIN));
        return true;
    }

    private boolean check(PrintStream out) {
        boolean intact = true;
        for (Map.Entry<Path, LogFile.Content> file : files.entrySet()) {
            LogFile.Content content = file.getValue();
            if (content.service().isEmpty()) {
                out.printf("%s: NOT A LOG, or of a format that is not known here.%n", file.getKey());
                intact = false;
                continue;
            }
            LogFile.Verdict verdict = new LogFile(file.getKey())
                    .check(content.continuations(), testimonies(content.service(), file.getKey()));
            out.println(sentence(content.service() + " (" + file.getKey() + ")", verdict));
            intact &= verdict.fault() == null;
        }
        return intact;
    }

    /** All that is known of a log from elsewhere. */
    private List<Testimony> testimonies(String service, Path except) {
        Stream<Testimony> witnessed =
                files.values().stream().flatMap(other -> other.witnessed().getOrDefault(service, List.of()).stream());
        Stream<Testimony> exported = files.entrySet().stream()
                .filter(other -> !other.getKey().equals(except))
                .filter(other -> other.getValue().service().equals(service))
                .flatMap(other -> other.getValue().heads().stream());
        return Stream.of(witnessed, exported, printed.getOrDefault(service, List.of()).stream())
                .flatMap(all -> all)
                .toList();
    }

    private static String sentence(String log, LogFile.Verdict verdict) {
        Fault fault = verdict.fault();
        if (fault != null) {
            return "%s: NOT INTACT. The first that does not fit: %s. Kind: %s."
                    .formatted(log, fault.sentence(), fault.kind());
        }
        String confirmed = verdict.confirming().isEmpty()
                ? "Nobody else was there to say how long it should be: a cut at its end would not show."
                : "Confirmed by " + String.join(", ", verdict.confirming()) + ".";
        return "%s: intact as of %s, %d records in %d batches; head of batch %d: %s. %s%s"
                .formatted(
                        log,
                        verdict.asOf(),
                        verdict.records(),
                        verdict.batches(),
                        verdict.lastBatch(),
                        verdict.head(),
                        confirmed,
                        verdict.unsealed() == 0 ? "" : " " + verdict.unsealed() + " records were not sealed yet.");
    }
}
