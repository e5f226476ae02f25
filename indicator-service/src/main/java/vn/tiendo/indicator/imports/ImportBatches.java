package vn.tiendo.indicator.imports;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.tiendo.indicator.measurement.Assessed;
import vn.tiendo.indicator.measurement.Recording;
import vn.tiendo.indicator.measurement.Recordings;

/** Some thousand lines at a time, in a few statements. */
@ApplicationScoped
class ImportBatches {
    private final Mutiny.Session session;
    private final Recordings recordings;

    ImportBatches(Mutiny.Session session, Recordings recordings) {
        this.session = session;
        this.recordings = recordings;
    }

    Uni<Void> take(ImportJob job, List<Line> lines, ImportTally tally) {
        return organizations(job, lines).chain(known -> {
            List<FileLines.Read> read = new ArrayList<>();
            for (Line line : lines) {
                FileLines.Read one = FileLines.read(line, known);
                tally.read(one, line.heading());
                if (one.recording() != null) {
                    read.add(one);
                }
            }
            return read.isEmpty() ? Uni.createFrom().voidItem() : record(job, read, tally);
        });
    }

    /** Once a line is refused nothing of the file will be kept, and the rest is only looked at. */
    private Uni<Void> record(ImportJob job, List<FileLines.Read> read, ImportTally tally) {
        List<Recording> said = read.stream()
                .map(FileLines.Read::recording)
                .filter(Objects::nonNull)
                .toList();
        Recording.By by = Recording.By.client(job.id(), job.client(), job.receivedAt());
        boolean kept = !job.dryRun() && (job.partial() || tally.isClean());
        Uni<List<Assessed>> assessed = kept ? recordings.record(by, said) : recordings.assess(by, said);
        return assessed.invoke(all -> {
                    for (int i = 0; i < all.size(); i++) {
                        tally.assessed(read.get(i).line(), all.get(i));
                    }
                })
                .replaceWithVoid();
    }

    /** The provider's own organisation and those below it, by the codes that the lines name. */
    private Uni<Map<String, UUID>> organizations(ImportJob job, List<Line> lines) {
        Set<String> said = lines.stream()
                .filter(line -> !line.heading())
                .map(line -> line.cells().get("organization"))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        if (said.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return session.createNativeQuery("""
                        select o.code, o.id from organization_copy o
                         where o.code = any(cast(:codes as text[])) and o.path @> array[cast(:own as uuid)]
                        """, Tuple.class)
                .setParameter(
                        "codes",
                        said.stream()
                                .map(job.scheme()::directoryCode)
                                .distinct()
                                .toArray(String[]::new))
                .setParameter("own", job.organizationId())
                .getResultList()
                .map(rows -> {
                    Map<String, UUID> ids = new HashMap<>();
                    rows.forEach(row -> ids.put(row.get("code", String.class), row.get("id", UUID.class)));
                    return said.stream()
                            .filter(code -> ids.containsKey(job.scheme().directoryCode(code)))
                            .collect(Collectors.toMap(
                                    code -> code,
                                    code -> Objects.requireNonNull(
                                            ids.get(job.scheme().directoryCode(code)))));
                });
    }
}
