package vn.tiendo.indicator.target;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.indicator.ruleset.RuleSets;
import vn.tiendo.indicator.status.Band;
import vn.tiendo.indicator.status.ClassShift;
import vn.tiendo.indicator.status.RuleBook;
import vn.tiendo.indicator.status.StatusRules;
import vn.tiendo.indicator.status.Verdict;

/** What would give a target another status than it has. */
@ApplicationScoped
public class Alternatives {
    private final Standings standings;
    private final RuleSets ruleSets;
    private final Reviews reviews;

    Alternatives(Standings standings, RuleSets ruleSets, Reviews reviews) {
        this.standings = standings;
        this.ruleSets = ruleSets;
        this.reviews = reviews;
    }

    /**
     * @param bands what each value would come to today, where one body reports it
     * @param shifts what other bodies would make of the whole, where several do
     * @param turnsOn the day on which it changes though nothing more is said, or on which other rules begin to hold
     * @param then what it comes to on that day
     */
    public record OfTarget(
            List<Band> bands,
            List<ClassShift> shifts,
            @Nullable LocalDate turnsOn,
            @Nullable Verdict then) {
        public static final OfTarget NONE = new OfTarget(List.of(), List.of(), null, null);
    }

    /**
     * Nothing of a target that is not known; whether the caller sees it was checked.
     *
     * @param asOf null for today
     */
    @WithTransaction
    public Uni<OfTarget> of(UUID target, @Nullable LocalDate asOf) {
        Uni<List<Standing>> standing =
                asOf == null ? standings.of(List.of(target)) : standings.at(Reviews.endOf(asOf), List.of(target));
        return standing.chain(found -> found.isEmpty()
                ? Uni.createFrom().item(OfTarget.NONE)
                : books(found.getFirst())
                        .map(books -> of(
                                found.getFirst(),
                                books.of(found.getFirst().indicatorCode()),
                                asOf == null ? reviews.today() : asOf)));
    }

    private Uni<RuleSets.Books> books(Standing target) {
        return ruleSets.books(target.indicatorCode() == null ? List.of() : List.of(target.indicatorCode()));
    }

    private static OfTarget of(Standing target, RuleBook book, LocalDate day) {
        StatusRules rules = book.rules(day);
        Judgement now = target.judge(book, day);
        LocalDate turn = now.nextReviewOn();
        boolean many = target.members().size() > 1;
        return new OfTarget(
                many ? List.of() : Band.of(rules, target.members().getFirst().demand(), day),
                many ? ClassShift.of(rules, now.asMembers()) : List.of(),
                turn,
                turn == null ? null : target.judge(book, turn).verdict());
    }
}
