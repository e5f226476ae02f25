package vn.tiendo.documents.layout;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.tiendo.documents.Letterhead;
import vn.tiendo.documents.OfficialDocument;
import vn.tiendo.documents.style.Role;

/** The upper part of the first page: who issues, the nation's or the Party's name, number, date, type, subject, addressees. */
final class HeadComposer {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final OfficialDocument document;
    private final Wording wording;

    HeadComposer(OfficialDocument document, Wording wording) {
        this.document = document;
        this.wording = wording;
    }

    Part.Grid letterhead() {
        Letterhead letterhead = document.letterhead();
        List<Part.Text> organs = new ArrayList<>();
        if (letterhead.parentOrgan() != null) {
            organs.add(wording.text(Role.PARENT_ORGAN, letterhead.parentOrgan()));
        }
        organs.add(wording.text(Role.ORGAN, letterhead.organ()));
        addWords(organs, Role.ORGAN_MARK, "head.organ-mark");

        List<Part.Text> nation = new ArrayList<>();
        addWords(nation, Role.NATION, "head.nation");
        addWords(nation, Role.MOTTO, "head.motto");

        List<Part.Text> number = new ArrayList<>();
        number.add(wording.text(Role.NUMBER, number()));
        if (document.type() == null) {
            number.add(wording.text(
                    Role.LETTER_SUBJECT, wording.fill("head.letter-subject", Map.of("subject", document.subject()))));
        }
        List<Part.Text> date = List.of(wording.text(Role.PLACE_DATE, date()));
        return new Part.Grid(
                wording.sheet().headShare(), List.of(new Part.Pair(organs, nation), new Part.Pair(number, date)));
    }

    /** Type and subject; nothing for a letter, whose subject stands under its number. */
    List<Part> title() {
        if (document.type() == null) {
            return List.of();
        }
        List<Part.Text> title = new ArrayList<>();
        title.add(wording.text(Role.TYPE, document.type()));
        title.add(wording.text(Role.SUBJECT, document.subject()));
        addWords(title, Role.SUBJECT_MARK, "subject.mark");
        return List.copyOf(title);
    }

    List<Part> addressees() {
        List<String> names = document.addressees();
        if (names.size() <= 1) {
            return names.stream()
                    .<Part>map(
                            name -> wording.text(Role.ADDRESSEE, wording.fill("addressee.one", Map.of("name", name))))
                    .toList();
        }
        List<Part> parts = new ArrayList<>();
        parts.add(wording.text(Role.ADDRESSEE, wording.fill("addressee.many", Map.of())));
        for (int i = 0; i < names.size(); i++) {
            boolean last = i == names.size() - 1;
            String words = wording.fill(last ? "addressee.last" : "addressee.item", Map.of("name", names.get(i)));
            parts.add(wording.text(last ? Role.ADDRESSEE_LAST : Role.ADDRESSEE_ITEM, words));
        }
        return parts;
    }

    /** A wording that names the document itself, or leaves room where the office has not numbered and dated it. */
    String numbered(String key, Map<String, String> more) {
        Letterhead letterhead = document.letterhead();
        Map<String, String> values = new HashMap<>(more);
        values.put("symbol", letterhead.symbol());
        values.put("year", Integer.toString(day().getYear()));
        if (letterhead.number() == null || letterhead.date() == null) {
            return wording.fill(key + "-to-come", values);
        }
        values.put("number", letterhead.number());
        values.putAll(dayAndMonth(letterhead.date()));
        return wording.fill(key, values);
    }

    private String number() {
        Letterhead letterhead = document.letterhead();
        return letterhead.number() == null
                ? wording.fill("head.number-to-come", Map.of("symbol", letterhead.symbol()))
                : wording.fill("head.number", Map.of("number", letterhead.number(), "symbol", letterhead.symbol()));
    }

    private String date() {
        Letterhead letterhead = document.letterhead();
        Map<String, String> values = new HashMap<>();
        values.put("place", letterhead.place());
        values.put("year", Integer.toString(day().getYear()));
        if (letterhead.date() == null) {
            return wording.fill("head.date-to-come", values);
        }
        values.putAll(dayAndMonth(letterhead.date()));
        return wording.fill("head.date", values);
    }

    private LocalDate day() {
        LocalDate date = document.letterhead().date();
        return date == null ? LocalDate.ofInstant(document.writtenAt(), ZONE) : date;
    }

    /** Days below 10 and the months January and February are written with a zero before them (Decree 30/2020, annex I). */
    private static Map<String, String> dayAndMonth(LocalDate date) {
        return Map.of(
                "day",
                "%02d".formatted(date.getDayOfMonth()),
                "month",
                (date.getMonthValue() <= 2 ? "0" : "") + date.getMonthValue());
    }

    private void addWords(List<Part.Text> to, Role role, String key) {
        String words = wording.fill(key, Map.of());
        if (!words.isBlank()) {
            to.add(wording.text(role, words));
        }
    }
}
