package vn.tiendo.documents.office;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.tiendo.documents.Letterhead;
import vn.tiendo.documents.Signature;
import vn.tiendo.documents.Signature.Capacity;
import vn.tiendo.documents.Signature.Power;

/**
 * How a body heads and signs what it issues, from what the directory says of it. Number, day and name are the office's to
 * give; symbol and title are proposals it can change in the DOCX.
 */
public record OfficeHead(Office office) {
    private static final Pattern COMMITTEE = Pattern.compile("^UBND(?= )");
    private static final Pattern KIND_OF_PLACE = Pattern.compile(
            "^(UBND|Ủy ban nhân dân|HĐND|Hội đồng nhân dân|(Tỉnh|Thành|Đảng) (ủy|uỷ))\\s+|(?<=^|\\s)(tỉnh|thành phố|xã|phường|đặc khu)\\s+",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern COMMITTEE_OF_THE_PARTY =
            Pattern.compile("^(tỉnh|thành) (ủy|uỷ)", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Set<String> UNWRITTEN = Set.of("và", "của", "-");

    private enum Line {
        STATE,
        PARTY,
        FRONT
    }

    /** The style sheet of its line; the Front lays out its documents as the State does. */
    public String styleSheet() {
        return line() == Line.PARTY ? "PARTY" : "STATE";
    }

    /**
     * The head of a document without number and day.
     *
     * @param type what its symbol calls it, such as BC for a report; empty for an official letter
     */
    public Letterhead letterhead(String type) {
        return new Letterhead(
                office.parent() == null ? null : written(office.parent()),
                written(office.name()),
                null,
                symbol(type),
                place(),
                null);
    }

    /** The Party's official letters have a type in their symbol, the State's have none. */
    private String symbol(String type) {
        if (line() == Line.PARTY) {
            return (type.isEmpty() ? "CV" : type) + "/" + abbreviation();
        }
        return type.isEmpty() ? abbreviation() : type + "-" + abbreviation();
    }

    /** Who signs, by title: the name is left to the office. */
    public Signature signature() {
        boolean committee = office.level().equals("PROVINCE") || office.level().equals("COMMUNE");
        return switch (line()) {
            case STATE ->
                committee
                        ? signedFor("Ủy ban nhân dân", "Chủ tịch")
                        : new Signature(
                                List.of(),
                                office.level().equals("DEPARTMENT") ? "Giám đốc" : "Thủ trưởng đơn vị",
                                null);
            case PARTY ->
                committee ? signedFor("Ban Thường vụ", "Bí thư") : new Signature(List.of(), "Thủ trưởng đơn vị", null);
            case FRONT -> signedFor("Ban Thường trực", "Chủ tịch");
        };
    }

    /** The last line of those who get a copy. */
    public String fileOf() {
        return line() == Line.PARTY ? "Lưu" : "Lưu: VT";
    }

    /** The name as documents write it: committees in full. */
    public static String written(String name) {
        return COMMITTEE.matcher(name).replaceFirst("Ủy ban nhân dân");
    }

    private static Signature signedFor(String collective, String title) {
        return new Signature(List.of(new Power(Capacity.ON_BEHALF, collective)), title, null);
    }

    private Line line() {
        return Arrays.stream(Line.values())
                .filter(one -> one.name().equals(office.line()))
                .findFirst()
                .orElse(Line.STATE);
    }

    /** The name of the place alone: a province's or commune's without what kind it is of. */
    private String place() {
        return office.seat() == null
                ? ""
                : KIND_OF_PLACE.matcher(office.seat()).replaceAll("").strip();
    }

    private String abbreviation() {
        String name = office.name();
        if (name.startsWith("UBND") || name.startsWith("Ủy ban nhân dân")) {
            return "UBND";
        }
        if (line() == Line.PARTY) {
            return COMMITTEE_OF_THE_PARTY.matcher(name).find() ? "TU" : initials(name);
        }
        return initials(name);
    }

    /** The first letters of the words, without marks but for đ, which is a letter of its own there. */
    private static String initials(String name) {
        return Arrays.stream(Normalizer.normalize(name, Normalizer.Form.NFC).split("[\\s-]+"))
                .filter(word -> !word.isEmpty() && !UNWRITTEN.contains(word.toLowerCase(Locale.ROOT)))
                .map(word -> Normalizer.normalize(word, Normalizer.Form.NFD)
                        .substring(0, 1)
                        .toUpperCase(Locale.ROOT))
                .filter(letter -> Character.isLetter(letter.charAt(0)))
                .collect(Collectors.joining());
    }
}
