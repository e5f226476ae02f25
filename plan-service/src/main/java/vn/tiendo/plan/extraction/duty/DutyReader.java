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
import vn.tiendo.plan.extraction.text.Phrases;
import vn.tiendo.plan.extraction.text.Phrases.Match;

/** Reads the reporting duties of a plan, one for each clause that says who reports, or one for each of its deadlines. */
public final class DutyReader {

    private static final Phrases REPORTS = Phrases.of("""
            bao cao | gui bao cao | gui ket qua | bao cao ket qua | tong hop bao cao | gui so lieu |
            gui thong tin | bao cao tinh hinh""");
    private static final Phrases NOUN = Phrases.of("""
            che do | cac | trong | mau | bieu mau | noi dung | thong tin | cac ky | so lieu | cong tac |
            de cuong | che do thong tin | va che do""");
    private static final Phrases PERIODIC = Phrases.of("dinh ky");
    private static final Phrases CONTINUOUS = Phrases.of("thuong xuyen", "kip thoi", "cap nhat thuong xuyen");
    private static final Phrases AD_HOC = Phrases.of("""
            theo yeu cau | dot xuat | khi co yeu cau | truong hop co | neu co kho khan | neu co vuong mac |
            khi co kho khan | co phat sinh | neu phat sinh""");

    private DutyReader() {}

    public static List<FoundDuty> read(List<Block> blocks) {
        List<FoundDuty> duties = new ArrayList<>();
        for (Block block : blocks) {
            if (block.role().isObjective() || block.role() == Role.PURPOSE || block.title()) continue;
            for (Clause clause : block.passage().clauses()) {
                duties.addAll(duties(
                        block, clause.part(block.body().from(), block.body().to())));
            }
        }
        return List.copyOf(duties);
    }

    private static List<FoundDuty> duties(Block block, Clause clause) {
        Match verb = verb(clause);
        if (verb == null) return List.of();
        Set<Frequency> frequencies = frequencies(block, clause, verb);
        String recipient = Parties.recipient(clause);
        if (frequencies.isEmpty() || !isDuty(block, clause, recipient)) return List.of();
        List<DueRule> rules = DueRules.in(clause);
        if (rules.size() > 1)
            return rules.stream()
                    .map(rule -> duty(block, clause, recipient, byMonth(frequencies, rule), rule))
                    .toList();
        return List.of(duty(block, clause, recipient, frequencies, rules.isEmpty() ? null : rules.getFirst()));
    }

    /** Without a recipient only a periodic report is a duty; "reports what it proposes" is none. */
    private static boolean isDuty(Block block, Clause clause, @Nullable String recipient) {
        return recipient != null
                || PERIODIC.in(clause)
                || !Frequencies.in(clause).isEmpty()
                || block.role() == Role.REPORTING;
    }

    /** The first "báo cáo" that is a verb: "chế độ báo cáo" and "các báo cáo" are things. */
    private static @Nullable Match verb(Clause clause) {
        for (Match match = REPORTS.find(clause); match != null; match = REPORTS.find(clause, match.to())) {
            if (NOUN.endingAt(clause, match.from()) == null) return match;
        }
        return null;
    }

    private static Set<Frequency> frequencies(Block block, Clause clause, Match verb) {
        Set<Frequency> written = Frequencies.in(clause);
        if (!written.isEmpty()) return written;
        if (PERIODIC.in(clause)) return EnumSet.of(Frequency.PERIODIC_UNSPECIFIED);
        if (CONTINUOUS.endingAt(clause, verb.from()) != null) return EnumSet.of(Frequency.CONTINUOUS);
        if (AD_HOC.in(clause)) return EnumSet.of(Frequency.AD_HOC);
        boolean regime = block.role() == Role.REPORTING;
        return regime ? EnumSet.of(Frequency.PERIODIC_UNSPECIFIED) : EnumSet.noneOf(Frequency.class);
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
            Block block,
            Clause clause,
            @Nullable String recipient,
            Set<Frequency> frequencies,
            @Nullable DueRule rule) {
        String reporter = Actors.reporter(block, clause);
        boolean regular =
                !frequencies.contains(Frequency.PERIODIC_UNSPECIFIED) && !frequencies.contains(Frequency.AD_HOC);
        double confidence = 0.5 + (reporter == null ? 0 : 0.15) + (recipient == null ? 0 : 0.15) + (regular ? 0.15 : 0);
        String name = regular
                ? "periodic-report"
                : frequencies.contains(Frequency.AD_HOC) ? "ad-hoc-report" : "unspecified-report";
        return new FoundDuty(
                reporter,
                recipient,
                Parties.via(clause),
                List.copyOf(frequencies),
                rule,
                clause.source(),
                Math.round(confidence * 100) / 100.0,
                frequencies.contains(Frequency.CONTINUOUS) ? "continuous-report" : name);
    }
}
