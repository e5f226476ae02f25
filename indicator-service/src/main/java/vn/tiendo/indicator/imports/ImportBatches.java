package vn.tiendo.indicator.imports;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    Uni<Void> take(ImportJob job, List<FileLines.Read> lines, ImportTally tally) {
        lines.forEach(tally::read);
        List<FileLines.Read> read =
                lines.stream().filter(line -> line.recording() != null).toList();
        return read.isEmpty() ? Uni.createFrom().voidItem() : record(job, read, tally);
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

    /** The provider's own organisation and those below it, by their codes in the directory. */
    Uni<Map<String, UUID>> organizations(ImportJob job) {
        return session.createNativeQuery(
                        "select o.code, o.id from organization_copy o where o.path @> array[cast(:own as uuid)]",
                        Tuple.class)
                .setParameter("own", job.organizationId())
                .getResultList()
                .map(rows -> rows.stream()
                        .collect(Collectors.toMap(
                                row -> row.get("code", String.class), row -> row.get("id", UUID.class))));
    }
}
