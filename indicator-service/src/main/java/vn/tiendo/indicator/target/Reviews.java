package vn.tiendo.indicator.target;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vn.tiendo.indicator.ruleset.RuleSets;
import vn.tiendo.kit.outbox.Outbox;
import vn.tiendo.kit.time.VietnamTime;

/** Judges targets, writes it down and announces what changed; callers hold the transaction and have locked the targets. */
@ApplicationScoped
class Reviews {
    private final Standings standings;
    private final Verdicts verdicts;
    private final RuleSets ruleSets;
    private final Outbox outbox;
    private final Clock clock;

    Reviews(Standings standings, Verdicts verdicts, RuleSets ruleSets, Outbox outbox, Clock clock) {
        this.standings = standings;
        this.verdicts = verdicts;
        this.ruleSets = ruleSets;
        this.outbox = outbox;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), VietnamTime.ZONE);
    }

    Uni<Void> review(List<UUID> targets) {
        if (targets.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return standings
                .of(targets)
                .chain(found -> judge(found, today()))
                .chain(judged -> judged.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : verdicts.save(judged).chain(() -> announce(judged)));
    }

    /** How targets stood at the end of a day by what was known then; of a day to come, if nothing more were said. */
    Uni<List<Judgement>> asOf(LocalDate day, Collection<UUID> targets) {
        return standings.at(endOf(day), targets).chain(found -> judge(found, day));
    }

    static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(VietnamTime.ZONE).toInstant();
    }

    private Uni<List<Judgement>> judge(List<Standing> targets, LocalDate day) {
        List<String> codes = targets.stream()
                .flatMap(target -> target.indicatorCode() == null
                        ? List.<String>of().stream()
                        : List.of(target.indicatorCode()).stream())
                .distinct()
                .toList();
        return ruleSets.books(codes)
                .map(books -> targets.stream()
                        .map(target -> target.judge(books.of(target.indicatorCode()), day))
                        .toList());
    }

    private Uni<Void> announce(List<Judgement> judgements) {
        return outbox.addAll(
                "target.status-changed",
                judgements.stream()
                        .filter(Judgement::changed)
                        .map(TargetStatusChanged::of)
                        .map(event -> new Outbox.Entry(event.id(), event))
                        .toList());
    }
}
