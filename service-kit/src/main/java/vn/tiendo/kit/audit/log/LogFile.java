package vn.tiendo.kit.audit.log;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.audit.log.Fault.Kind;

/** An exported log in a file, read line by line however long it is. */
final class LogFile {
    private static final int FORMAT = 1;

    private final Path path;

    LogFile(Path path) {
        this.path = path;
    }

    /**
     * What one file says, before it is checked.
     *
     * @param service whose log it is; empty when the file does not say so
     * @param continuations where its epochs say that they go on from
     * @param heads of its own batches
     * @param witnessed what it knows of the logs of others, by their services
     */
    record Content(
            String service,
            List<Continuation> continuations,
            List<Testimony> heads,
            Map<String, List<Testimony>> witnessed) {}

    /**
     * What the check of one file found.
     *
     * @param fault null when everything fits
     * @param confirming who else knows heads of it
     */
    record Verdict(
            @Nullable Fault fault,
            long batches,
            long records,
            long lastBatch,
            String head,
            long unsealed,
            Instant asOf,
            List<String> confirming) {}

    /** Reads as far as it can be read; the check says where that ends. */
    Content content() {
        Contents contents = new Contents(path.toString());
        try {
            forEach(line -> contents.take(LogLine.read(line)));
        } catch (IllegalArgumentException | UncheckedIOException unreadable) {
            return contents.content();
        }
        return contents.content();
    }

    Verdict check(Collection<Continuation> continuations, Collection<Testimony> testimonies) {
        Checking checking =
                new Checking(LogCheck.fromTheBeginning().knowing(continuations).against(testimonies));
        try {
            forEach(line -> checking.take(LogLine.read(line)));
            return checking.end();
        } catch (Found found) {
            return checking.verdict(found.fault);
        } catch (IllegalArgumentException | UncheckedIOException unreadable) {
            return checking.verdict(Fault.of(Kind.UNREADABLE, checking.check.batch() + 1));
        }
    }

    private void forEach(Consumer<String> work) {
        try (BufferedReader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                work.accept(line);
            }
        } catch (CharacterCodingException noText) {
            throw new IllegalArgumentException(noText);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static final class Contents {
        private final String file;
        private final List<Continuation> continuations = new ArrayList<>();
        private final List<Testimony> heads = new ArrayList<>();
        private final Map<String, List<Testimony>> witnessed = new HashMap<>();
        private String service = "";

        Contents(String file) {
            this.file = file;
        }

        void take(LogLine line) {
            switch (line) {
                case LogLine.Log log when log.format() == FORMAT -> service = log.service();
                case LogLine.Log log -> throw new IllegalArgumentException("format " + log.format());
                case LogLine.Continued continued -> continuations.add(continued.said());
                case LogLine.Sealed seal -> heads.add(testimony(file, seal));
                case LogLine.Witnessed one ->
                    witnessed
                            .computeIfAbsent(one.of(), first -> new ArrayList<>())
                            .add(testimony(service, one));
                case LogLine.Entry record -> {
                    // read when it is checked
                }
                case LogLine.End end -> {
                    // says nothing of the log
                }
            }
        }

        private static Testimony testimony(String by, LogLine.Sealed line) {
            Seal seal = line.seal();
            return new Testimony(by, seal.epoch(), seal.batch(), seal.head(), seal.sealedAt(), line.leaves());
        }

        private static Testimony testimony(String by, LogLine.Witnessed seen) {
            return new Testimony(by, seen.epoch(), seen.batch(), seen.head(), LogLine.moment(seen.sealedAt()));
        }

        Content content() {
            return new Content(service, continuations, heads, witnessed);
        }
    }

    /** Ends the reading at the first thing that does not fit. */
    private static final class Found extends RuntimeException {
        private final transient Fault fault;

        Found(Fault fault) {
            super(fault.sentence(), null, false, false);
            this.fault = fault;
        }
    }

    private static final class Checking {
        private final LogCheck check;
        private final List<String> open = new ArrayList<>();
        private LogLine.@Nullable End end;
        private Instant asOf = Instant.MAX;
        private long batches;
        private long records;

        Checking(LogCheck check) {
            this.check = check;
        }

        void take(LogLine line) {
            switch (line) {
                case LogLine.Entry record -> {
                    open.add(record.text());
                    records++;
                }
                case LogLine.Sealed sealed -> {
                    batches++;
                    check.next(sealed.seal(), open).ifPresent(Checking::found);
                    open.clear();
                }
                case LogLine.End last -> end = last;
                case LogLine.Log log -> asOf = LogLine.moment(log.asOf());
                case LogLine.Continued continued -> {
                    // known from the first reading
                }
                case LogLine.Witnessed witnessed -> {
                    // is about others
                }
            }
        }

        private static void found(Fault fault) {
            throw new Found(fault);
        }

        Verdict end() {
            if (!open.isEmpty()) {
                return verdict(Fault.of(Kind.SEAL_MISSING, check.batch() + 1));
            }
            boolean cut = end == null || end.lastBatch() > check.batch();
            Optional<Fault> fault = check.end(asOf);
            return verdict(fault.orElse(cut ? Fault.of(Kind.TAIL_MISSING, check.batch() + 1) : null));
        }

        Verdict verdict(@Nullable Fault fault) {
            return new Verdict(
                    fault,
                    batches,
                    records,
                    check.batch(),
                    check.head(),
                    end == null ? 0 : end.unsealed(),
                    asOf,
                    check.confirming().stream().sorted().toList());
        }
    }
}
