package vn.tiendo.plan.extraction.duty;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.extraction.owner.Actors;
import vn.tiendo.plan.extraction.result.FoundDuty;
import vn.tiendo.plan.extraction.result.FoundDuty.DueRule;
import vn.tiendo.plan.extraction.result.FoundDuty.Frequency;
import vn.tiendo.plan.extraction.structure.Block;
import vn.tiendo.plan.extraction.structure.Role;
import vn.tiendo.plan.extraction.text.Clause;

/** Reads the reporting duties of a plan, one for each clause that says who reports, or one for each of its deadlines. */
public final class DutyReader {

    private record Occasion(
            Set<Frequency> frequencies, @Nullable DueRule rule) {}

    /** How far "hằng tháng" may stand behind its day. */
    private static final int ATTACHED = 3;

    private DutyReader() {}

    public static List<FoundDuty> read(List<Block> blocks) {
        List<FoundDuty> duties = new ArrayList<>();
        for (Block block : blocks) {
            if (block.role().isObjective() || block.role() == Role.PURPOSE || block.title()) continue;
            for (Clause clause : clauses(block)) duties.addAll(duties(block, clause));
        }
        return List.copyOf(duties);
    }

    /** A list of units before a semicolon ("Các sở, ban, ngành; UBND các xã …") belongs to the verb after it. */
    private static List<Clause> clauses(Block block) {
        List<Clause> clauses = new ArrayList<>();
        int from = -1;
        for (Clause part : block.passage().clauses()) {
            Clause clause = part.part(block.body().from(), block.body().to());
            if (clause.isEmpty()) continue;
            Clause whole = from < 0 ? clause : new Clause(clause.passage(), from, clause.to());
            boolean onlyUnits = Actors.isOnlyUnits(clause);
            from = onlyUnits ? whole.from() : -1;
            if (!onlyUnits) clauses.add(whole);
        }
        return clauses;
    }

    private static List<FoundDuty> duties(Block block, Clause clause) {
        ReportVerb verb = ReportVerb.in(clause);
        if (verb == null) return List.of();
        List<Frequencies.Listed> listed = Frequencies.in(clause);
        boolean hasDay = !DueRules.in(clause).isEmpty();
        Set<Frequency> frequencies =
                listed.isEmpty() ? verb.frequencies(block.role(), hasDay) : EnumSet.noneOf(Frequency.class);
        listed.forEach(item -> frequencies.add(item.frequency()));
        if (verb.besides()) frequencies.add(Frequency.AD_HOC);
        String reporter = Actors.reporter(block, clause, verb.at());
        String recipient = recipient(block, clause);
        DueRule once = listed.isEmpty() && verb.once() && recipient != null ? DueRules.once(clause) : null;
        if (once != null)
            return List.of(duty(clause, reporter, recipient, new Occasion(EnumSet.of(Frequency.AD_HOC), once)));
        boolean addressed =
                recipient != null || verb.periodic() || hasDay || !listed.isEmpty() || isAboutDuties(block, verb);
        if (frequencies.isEmpty() || !addressed) return List.of();
        return occasions(clause, listed, frequencies).stream()
                .map(occasion -> duty(clause, reporter, recipient, occasion))
                .toList();
    }

    private static boolean isAboutDuties(Block block, ReportVerb verb) {
        return block.role() == Role.REPORTING || block.role() == Role.ORGANISATION && verb.besides();
    }

    /** A clause that names nobody goes on with those of its paragraph. */
    private static @Nullable String recipient(Block block, Clause clause) {
        String own = Parties.recipient(clause);
        return own == null && Actors.named(clause) == null ? Parties.recipient(block.body()) : own;
    }

    /** Periods that carry their own day in brackets, and days that name their own month, are duties of their own. */
    private static List<Occasion> occasions(Clause clause, List<Frequencies.Listed> listed, Set<Frequency> all) {
        List<Occasion> own = new ArrayList<>();
        Set<Frequency> rest = EnumSet.copyOf(all);
        for (Frequencies.Listed item : listed) {
            List<DueRule> rules = item.remark() == null ? List.of() : DueRules.in(item.remark());
            if (rules.isEmpty()) continue;
            own.add(new Occasion(EnumSet.of(item.frequency()), rules.getFirst()));
            rest.remove(item.frequency());
        }
        if (!own.isEmpty()) {
            if (!rest.isEmpty()) own.add(new Occasion(rest, null));
            return own;
        }
        List<DueRules.Placed> rules = DueRules.placed(clause);
        if (rules.size() < 2)
            return List.of(
                    new Occasion(all, rules.isEmpty() ? null : rules.getFirst().rule()));
        return ofEach(rules, listed, all);
    }

    /** "trước ngày 18 hằng tháng, trước 15/6 và trước 01/12": each day has the periods around it, or those its month names. */
    private static List<Occasion> ofEach(
            List<DueRules.Placed> rules, List<Frequencies.Listed> listed, Set<Frequency> all) {
        List<Occasion> occasions = new ArrayList<>();
        int from = 0;
        for (DueRules.Placed placed : rules) {
            int start = from;
            int end = placed.end() + ATTACHED;
            Set<Frequency> near = EnumSet.noneOf(Frequency.class);
            listed.stream()
                    .filter(item -> item.at() >= start && item.at() < end)
                    .forEach(item -> near.add(item.frequency()));
            boolean named = placed.rule().month() != null || near.isEmpty();
            occasions.add(
                    new Occasion(named ? byMonth(near.isEmpty() ? all : near, placed.rule()) : near, placed.rule()));
            from = end;
        }
        return occasions;
    }

    /** "trước 15/6 và trước 01/12" names the half-year and the year by their months. */
    private static Set<Frequency> byMonth(Set<Frequency> written, DueRule rule) {
        if (rule.month() == null) return written;
        return switch (rule.month()) {
            case 6, 7 -> EnumSet.of(Frequency.HALF_YEAR);
            case 11, 12, 1 -> EnumSet.of(Frequency.YEAR);
            case 9, 10 -> EnumSet.of(Frequency.NINE_MONTH);
            default -> written;
        };
    }

    private static FoundDuty duty(
            Clause clause, @Nullable String reporter, @Nullable String recipient, Occasion occasion) {
        String rule = rule(occasion.frequencies());
        boolean certain = rule.equals("periodic-report") || rule.equals("continuous-report");
        double confidence = (reporter == null ? 0.75 : 0.97) * (recipient == null ? 0.75 : 0.97) * (certain ? 1 : 0.85);
        return new FoundDuty(
                reporter,
                recipient,
                Parties.via(clause),
                List.copyOf(occasion.frequencies()),
                occasion.rule(),
                clause.source(),
                Math.round(confidence * 100) / 100.0,
                rule);
    }

    private static String rule(Set<Frequency> frequencies) {
        if (frequencies.contains(Frequency.CONTINUOUS)) return "continuous-report";
        if (frequencies.contains(Frequency.PERIODIC_UNSPECIFIED)) return "unspecified-report";
        return frequencies.equals(EnumSet.of(Frequency.AD_HOC)) ? "ad-hoc-report" : "periodic-report";
    }
}
