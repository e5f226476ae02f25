package vn.tiendo.plan.imports;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.extraction.result.FoundTarget;
import vn.tiendo.plan.target.Form;

/** What the words of a found target say about the form of its number. What they do not say plainly is left to the drafter. */
final class FormOfImport {
    private static final Pattern PAIR = Pattern.compile("(?<![0-9/])([0-9]{1,6})/([0-9]{1,6})(?![0-9/])");
    private static final Pattern PER =
            Pattern.compile(".*/\\s*([0-9]{1,3}(?:\\.[0-9]{3})+|[0-9]{2,12})\\s+(\\p{L}[^/]*)");

    private FormOfImport() {}

    static Form of(FoundTarget found) {
        return switch (found.rule()) {
            case "ratio" -> form(ratio(found), null, null, null, null);
            case "rank" -> form(null, null, null, rank(found), null);
            case "reference" -> form(null, null, null, null, new Form.Reference(cut(found.quote()), null));
            default -> form(null, share(found), rate(found), null, null);
        };
    }

    /** "09/33", with its zeros: the pair whose first number is the one that was read. */
    private static Form.@Nullable Ratio ratio(FoundTarget found) {
        return PAIR.matcher(found.quote())
                .results()
                .filter(pair -> is(found.value(), pair.group(1)))
                .findFirst()
                .map(pair -> new Form.Ratio(pair.group(1), pair.group(2)))
                .orElse(null);
    }

    private static Form.@Nullable Share share(FoundTarget found) {
        String unit = found.unit();
        return unit != null
                        && unit.startsWith("%")
                        && unit.toUpperCase(java.util.Locale.ROOT).contains("GRDP")
                ? new Form.Share(Form.Share.Whole.GRDP, null)
                : null;
    }

    /** "bác sĩ/10.000 dân". */
    private static Form.@Nullable Rate rate(FoundTarget found) {
        Matcher per = PER.matcher(found.unit() == null ? "" : found.unit());
        return per.matches()
                ? new Form.Rate(
                        new BigDecimal(per.group(1).replace(".", "")),
                        per.group(2).strip())
                : null;
    }

    private static Form.@Nullable Rank rank(FoundTarget found) {
        return PAIR.matcher(found.quote())
                .results()
                .filter(place -> is(found.value(), place.group(1)))
                .findFirst()
                .map(place -> new Form.Rank(null, null, place.group(2)))
                .orElse(null);
    }

    private static Form form(
            Form.@Nullable Ratio ratio,
            Form.@Nullable Share share,
            Form.@Nullable Rate rate,
            Form.@Nullable Rank rank,
            Form.@Nullable Reference reference) {
        return new Form(ratio, share, rate, null, rank, null, reference, null, null);
    }

    private static boolean is(@Nullable BigDecimal value, String digits) {
        return value != null && value.compareTo(new BigDecimal(digits)) == 0;
    }

    private static String cut(String text) {
        return text.length() > 500 ? text.substring(0, 500) : text;
    }
}
