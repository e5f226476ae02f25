package vn.tiendo.indicator.measurement;

import static vn.tiendo.indicator.measurement.MeasurementError.MEASUREMENT_RULE_BROKEN;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.tiendo.indicator.catalogue.DefinitionsByDay;
import vn.tiendo.indicator.catalogue.Indicators;
import vn.tiendo.indicator.rows.Column;
import vn.tiendo.indicator.target.Targets;
import vn.tiendo.kit.id.Ids;
import vn.tiendo.kit.outbox.Outbox;
import vn.tiendo.validation.Severity;
import vn.tiendo.validation.Violation;

/**
 * The one way in for figures that come without a report: requests, imports and what the platform counts. Any number of them is
 * the same few statements; a batch of some thousands is what a transaction carries well.
 */
@ApplicationScoped
public class Recordings {
    private final Mutiny.Session session;
    private final Turns turns;
    private final Indicators indicators;
    private final MeasurementStore store;
    private final Judging judging;
    private final Targets targets;
    private final Outbox outbox;
    private final Clock clock;

    Recordings(
            Mutiny.Session session,
            Turns turns,
            Indicators indicators,
            MeasurementStore store,
            Judging judging,
            Targets targets,
            Outbox outbox,
            Clock clock) {
        this.session = session;
        this.turns = turns;
        this.indicators = indicators;
        this.store = store;
        this.judging = judging;
        this.targets = targets;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** What would become of each figure, in their order; nothing is kept. Whose figures they are was checked by the caller. */
    @WithTransaction
    public Uni<List<Assessed>> assess(Recording.By by, List<Recording> recordings) {
        Set<String> codes = recordings.stream().map(Recording::indicatorCode).collect(Collectors.toSet());
        return indicators.versions(codes).map(DefinitionsByDay::new).chain(known -> {
            Assessment assessment = new Assessment(by, known);
            List<Assessment.Read> read = assessment.read(recordings);
            return store.current(keys(read))
                    .map(current -> read.stream()
                            .map(one -> assessment.decide(one, current, Ids::next))
                            .toList())
                    .chain(assessed -> judged(assessed, known));
        });
    }

    /** Keeps what is not refused, announces it and has the targets that stand on it judged. */
    @WithTransaction
    public Uni<List<Assessed>> record(Recording.By by, List<Recording> recordings) {
        Set<UUID> organizations =
                recordings.stream().map(Recording::organizationId).collect(Collectors.toSet());
        return turns.ofReporters(organizations)
                .chain(() -> assess(by, recordings))
                .call(assessed -> keep(assessed.stream()
                        .filter(one -> one.effect() != Assessed.Effect.REFUSED)
                        .map(Assessed::recorded)
                        .filter(Objects::nonNull)
                        .toList()));
    }

    /** Keeps these versions; the caller has taken the turns of their organisations. */
    Uni<Void> keep(List<Recorded> changes) {
        if (changes.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<Measurement> measurements =
                changes.stream().map(Recorded::measurement).toList();
        return store.add(changes, clock.instant())
                .chain(() -> outbox.addAll("measurement.recorded", MeasurementRecorded.batches(measurements)))
                .chain(() -> review(measurements));
    }

    private Uni<List<Assessed>> judged(List<Assessed> assessed, DefinitionsByDay known) {
        List<Measurement> made = assessed.stream()
                .map(Assessed::recorded)
                .filter(Objects::nonNull)
                .map(Recorded::measurement)
                .toList();
        if (made.isEmpty()) {
            return Uni.createFrom().item(assessed);
        }
        return judging.judge(made, known).map(judged -> {
            Iterator<Recorded> next = judged.iterator();
            return assessed.stream()
                    .map(one -> one.recorded() == null ? one : judged(one, next.next()))
                    .toList();
        });
    }

    private static Assessed judged(Assessed one, Recorded recorded) {
        return recorded.violations().stream()
                .filter(violation -> violation.severity() == Severity.BLOCK)
                .map(Violation::rule)
                .findFirst()
                .map(rule -> new Assessed(
                        one.recording(),
                        Assessed.Effect.REFUSED,
                        new Assessed.Fault(MEASUREMENT_RULE_BROKEN, "value", List.of(rule)),
                        recorded,
                        null))
                .orElseGet(() -> new Assessed(one.recording(), one.effect(), null, recorded, null));
    }

    /** Only bodies of which a target stands on any of these are worth a look each; classes are judged as a whole, later. */
    private Uni<Void> review(List<Measurement> measurements) {
        Map<UUID, Set<String>> codes = measurements.stream()
                .collect(Collectors.groupingBy(
                        one -> one.key().organizationId(),
                        Collectors.mapping(one -> one.key().indicatorCode(), Collectors.toSet())));
        Set<String> all = codes.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        return session.createNativeQuery("""
                        select distinct reporter_id from target
                         where in_force and reporter_id = any(cast(cast(:organizations as text[]) as uuid[]))
                           and indicator_code = any(cast(:codes as text[]))
                         order by reporter_id
                        """, UUID.class)
                .setParameter("organizations", Column.of(codes.keySet(), id -> id))
                .setParameter("codes", all.toArray(String[]::new))
                .getResultList()
                .chain(reporters -> review(reporters, codes))
                .chain(() -> targets.markClasses(codes.keySet(), all));
    }

    private Uni<Void> review(List<UUID> reporters, Map<UUID, Set<String>> codes) {
        Uni<Void> done = Uni.createFrom().voidItem();
        for (UUID reporter : reporters) {
            Collection<String> its = codes.getOrDefault(reporter, Set.of());
            done = done.chain(() -> targets.review(reporter, its));
        }
        return done;
    }

    private static List<Measurement.Key> keys(List<Assessment.Read> read) {
        List<Measurement.Key> keys = new ArrayList<>();
        read.forEach(one -> {
            if (one.key() != null) {
                keys.add(one.key());
            }
        });
        return keys;
    }
}
