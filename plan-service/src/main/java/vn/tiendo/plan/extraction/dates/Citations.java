package vn.tiendo.plan.extraction.dates;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.extraction.text.Clause;
import vn.tiendo.plan.extraction.text.Phrases;
import vn.tiendo.plan.extraction.text.Word;

/** Finds cited documents ("Kế hoạch số 112/KH-UBND, ngày 03/02/2026"), whose numbers and dates say nothing of targets. */
public final class Citations {

    /** A citation from its document type to its date, over the words {@code from} to {@code to} (excluded). */
    public record Cited(
            String text, String number, @Nullable LocalDate date, int from, int to) {}

    private static final Pattern NUMBER = Pattern.compile(
            "\\d{1,5}(?:/\\d{4})?[-–/](?:\\s?-)?\\p{Lu}[\\p{L}\\d]{0,7}(?:[-–/]\\p{Lu}[\\p{L}\\d]{0,14}){1,3}");
    private static final Pattern BARE = Pattern.compile("\\d{1,5}(?:/\\d{4})?[-–/]\\p{Lu}{1,8}\\d{0,2}(?![\\p{L}\\d])");
    private static final Phrases TYPE = Phrases.of("""
            ke hoach | thong bao | nghi quyet | quyet dinh | chuong trinh | chuong trinh hanh dong | cong van |
            chi thi | nghi dinh | thong tu | luat | ket luan | de an | huong dan | quy dinh | to trinh | van ban |
            bao cao""");
    private static final Phrases NUMBER_WORD = Phrases.loosely("so");

    private Citations() {}

    public static List<Cited> in(Clause clause) {
        List<Cited> found = new ArrayList<>();
        if (clause.isEmpty()) return found;
        String text = clause.passage().text();
        int from = clause.word(clause.from()).start();
        int to = clause.word(clause.to() - 1).end();
        for (Pattern pattern : List.of(NUMBER, BARE)) {
            Matcher matcher = pattern.matcher(text).region(from, to);
            while (matcher.find()) {
                Cited cited = cited(clause, matcher);
                if (found.stream().noneMatch(other -> other.from() < cited.to() && cited.from() < other.to()))
                    found.add(cited);
            }
        }
        found.sort((a, b) -> Integer.compare(a.from(), b.from()));
        return found;
    }

    private static Cited cited(Clause clause, Matcher matcher) {
        int from = wordAt(clause, matcher.start());
        int to = wordAt(clause, matcher.end() - 1) + 1;
        if (from > clause.from() && NUMBER_WORD.startsAt(clause, from - 1)) from--;
        Phrases.Match type = TYPE.endingAt(clause, from);
        if (type != null) from = type.from();
        DatePart date = dateAt(clause, to);
        if (date != null) to = date.to();
        return new Cited(clause.part(from, to).text(), matcher.group(), date == null ? null : date.last(), from, to);
    }

    private static @Nullable DatePart dateAt(Clause clause, int at) {
        int i = clause.has(at) && clause.word(at).is(",") ? at + 1 : at;
        DatePart date = clause.has(i) ? DatePart.at(clause, i, null) : null;
        return date != null && date.first().equals(date.last()) ? date : null;
    }

    private static int wordAt(Clause clause, int offset) {
        int low = clause.from();
        int high = clause.to() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            Word word = clause.word(middle);
            if (word.start() <= offset) low = middle;
            else high = middle - 1;
        }
        return low;
    }
}
