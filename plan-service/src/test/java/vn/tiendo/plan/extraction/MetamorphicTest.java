package vn.tiendo.plan.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import vn.tiendo.plan.extraction.result.Extraction;

/** What changes only how a plan is written changes nothing that is read from it, but the lines. */
class MetamorphicTest {

    private static final List<String> PLANS = List.of(
            "department-2026-2028",
            "commune-party-markdown",
            "province-broken-lines",
            "unseen/admin-reform",
            "unseen/city-dti",
            "unseen/department-owners",
            "unseen/party-action",
            "unseen/party-paragraphs",
            "unseen/province-programme",
            "unseen/quarter-plan",
            "unseen/ward-parts",
            "unseen/zone-table");
    private static final Pattern PERCENT = Pattern.compile("(?<![\\d,.])(\\d{2})(?= ?%)");
    private static final Pattern MARKER =
            Pattern.compile("(?:[-–+*•(]|\\d|[IVXLC]+[.\\-)]|\\p{L}[.)]|Phụ lục|Nơi nhận|Căn cứ).*");

    @Provide
    Arbitrary<String> plans() {
        return Arbitraries.of(PLANS);
    }

    private static Extraction read(String text) {
        return PlanReader.extract(text);
    }

    private static String text(String plan) {
        return Tables.text(plan + ".txt");
    }

    private static void same(String plan, UnaryOperator<String> change) {
        String changed = change.apply(text(plan));
        assertEquals(said(read(text(plan))), said(read(changed)), plan);
    }

    private static String said(Extraction read) {
        return String.join("\n", targets(read)) + "\n" + String.join("\n", tasks(read)) + "\n" + duties(read);
    }

    private static List<String> targets(Extraction read) {
        return read.targets().stream()
                .map(t -> String.join(
                        " ",
                        t.kind().name(),
                        t.comparator(),
                        t.evalComparator(),
                        String.valueOf(t.value()),
                        String.valueOf(t.valueTo()),
                        String.valueOf(t.unit()),
                        String.valueOf(t.dueOn()),
                        String.valueOf(t.lead())))
                .toList();
    }

    private static List<String> tasks(Extraction read) {
        return read.tasks().stream()
                .map(t -> "task " + t.lead() + " " + t.due())
                .toList();
    }

    private static String duties(Extraction read) {
        return read.reportingDuties().stream()
                .map(d -> "duty %s %s %s %s %s"
                        .formatted(d.reporter(), d.recipient(), d.via(), d.frequencies(), d.dueRule()))
                .collect(Collectors.joining("\n"));
    }

    private static String eachLine(String text, UnaryOperator<String> change) {
        return text.lines().map(change).collect(Collectors.joining("\n"));
    }

    @Property(tries = 60)
    void blankLines(@ForAll("plans") String plan, @ForAll @IntRange(min = 1, max = 3) int blanks) {
        same(plan, text -> text.lines().collect(Collectors.joining("\n".repeat(blanks + 1))));
    }

    @Property(tries = 60)
    void endsOfLinesAndForms(@ForAll("plans") String plan, @ForAll boolean decomposed) {
        same(plan, text -> {
            String windows = text.lines().collect(Collectors.joining("\r\n"));
            return decomposed ? Normalizer.normalize(windows, Normalizer.Form.NFD) : windows;
        });
    }

    @Property(tries = 60)
    void marksOfBullets(@ForAll("plans") String plan, @ForAll("marks") String mark) {
        same(plan, text -> eachLine(text, line -> line.replaceFirst("^(\\s*)[-–•] ", "$1" + mark + " ")));
    }

    @Provide
    Arbitrary<String> marks() {
        return Arbitraries.of("-", "–", "—");
    }

    @Property(tries = 30)
    void numbersWithHyphensAsThePartyWritesThem(@ForAll("plans") String plan) {
        same(
                plan,
                text -> eachLine(
                        text,
                        line -> line.replaceFirst("^([IVX]+|[A-E])\\. ", "$1- ").replaceFirst("^(\\d+)\\. ", "$1- ")));
    }

    @Property(tries = 30)
    void capitalsOfHeadings(@ForAll("plans") String plan) {
        same(
                plan,
                text -> eachLine(
                        text,
                        line -> line.matches("[IVX]+[.\\-] .*") && !line.contains(":")
                                ? line.toUpperCase(Locale.ROOT)
                                : line));
    }

    @Property(tries = 60)
    void widthOfThePage(@ForAll("unwrapped") String plan, @ForAll @IntRange(min = 75, max = 110) int width) {
        same(
                plan,
                text -> eachLine(
                        text, line -> line.indexOf('|') >= 0 || line.indexOf('\t') >= 0 ? line : wrapped(line, width)));
    }

    /** Plans with a paragraph to a line. A page of very unequal lines is a known loss: nothing says which of them are full. */
    @Provide
    Arbitrary<String> unwrapped() {
        return Arbitraries.of(
                "unseen/admin-reform",
                "unseen/city-dti",
                "unseen/department-owners",
                "unseen/project06-reports",
                "unseen/zone-table");
    }

    /** Breaks before a word, but never where the next line would look like the beginning of an item. */
    private static String wrapped(String line, int width) {
        StringBuilder wrapped = new StringBuilder();
        int length = 0;
        List<String> words = new ArrayList<>(Arrays.asList(line.split(" ")));
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            String rest = String.join(" ", words.subList(i, words.size()));
            boolean full = length + 1 + word.length() > width;
            boolean breaks = full && !MARKER.matcher(rest).matches();
            if (i > 0) wrapped.append(breaks ? '\n' : ' ');
            length = breaks ? word.length() : length + 1 + word.length();
            wrapped.append(word);
        }
        return wrapped.toString();
    }

    @Property(tries = 60)
    void valuesFollowTheNumbers(@ForAll("plans") String plan, @ForAll @IntRange(min = 1, max = 30) int step) {
        String text = text(plan);
        String changed = PERCENT.matcher(text).replaceAll(match -> other(match.group(1), step));

        assertEquals(percentages(text).stream().map(value -> moved(value, step)).toList(), percentages(changed), plan);
    }

    private static List<String> percentages(String text) {
        return read(text).targets().stream()
                .filter(t ->
                        t.valueTo() == null && "%".equals(t.unit()) && t.rule().equals("percent"))
                .map(t -> t.value().toPlainString())
                .toList();
    }

    private static String moved(String value, int step) {
        boolean two = value.length() == 2 && new BigDecimal(value).scale() == 0;
        return two ? other(value, step) : value;
    }

    private static String other(String digits, int step) {
        return String.valueOf(10 + (Integer.parseInt(digits) - 10 + step) % 90);
    }

    @Property(tries = 60)
    void orderOfTheItemsOfAList(@ForAll("plans") String plan, @ForAll @IntRange(min = 1, max = 1000) int seed) {
        List<String> before = new ArrayList<>(targets(read(text(plan))));
        List<String> after = new ArrayList<>(targets(read(shuffled(text(plan), new Random(seed)))));
        Collections.sort(before);
        Collections.sort(after);

        assertEquals(before, after, plan);
    }

    /** Runs of bullets that end as sentences and own nothing change places. */
    private static String shuffled(String text, Random random) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        Pattern item = Pattern.compile("[-–] [^+*:]*[.]");
        int from = 0;
        while (from < lines.size()) {
            int to = from;
            while (to < lines.size()
                    && item.matcher(lines.get(to)).matches()
                    && !lines.get(to).contains("Giao ")) to++;
            boolean ownsLast = to < lines.size() && lines.get(to).startsWith("+");
            if (to - from > 1 && !ownsLast) Collections.shuffle(lines.subList(from, to), random);
            from = Math.max(to, from + 1);
        }
        return String.join("\n", lines);
    }

    /** Known losses: words that only their marks tell apart. */
    @Property(tries = 30)
    void nearlyAllOutlivesTheLossOfDiacritics(@ForAll("plans") String plan) {
        List<String> marked = values(read(text(plan)));
        List<String> left = new ArrayList<>(marked);
        for (String value : values(read(Tables.withoutMarks(text(plan))))) left.remove(value);

        assertTrue(left.size() <= Math.max(1, marked.size() / 10), plan + " loses " + left);
    }

    @Example
    void noNumberComparatorDayOrOwnerIsLostWithTheDiacritics() {
        List<String> lost = PLANS.stream()
                .filter(plan -> !resolved(read(text(plan))).equals(resolved(read(Tables.withoutMarks(text(plan))))))
                .toList();

        assertEquals(List.of(), lost);
    }

    private static String resolved(Extraction read) {
        String targets = read.targets().stream()
                .map(t -> String.join(
                        " ",
                        t.comparator(),
                        t.evalComparator(),
                        String.valueOf(t.value()),
                        String.valueOf(t.valueTo()),
                        String.valueOf(t.dueOn()),
                        Score.plain(String.valueOf(t.lead())),
                        Score.plain(String.valueOf(t.coordinators()))))
                .collect(Collectors.joining("\n"));
        String tasks = read.tasks().stream()
                .map(t -> Score.plain(String.valueOf(t.lead())) + " " + t.due())
                .collect(Collectors.joining("\n"));
        return targets + "\n" + tasks;
    }

    private static List<String> values(Extraction read) {
        return read.targets().stream()
                .filter(t -> t.value() != null)
                .map(t -> t.evalComparator() + t.value() + t.dueOn())
                .toList();
    }
}
