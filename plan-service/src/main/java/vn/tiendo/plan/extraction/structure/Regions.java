package vn.tiendo.plan.extraction.structure;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import vn.tiendo.plan.extraction.text.Folding;
import vn.tiendo.plan.extraction.text.Lines;
import vn.tiendo.plan.extraction.text.Passage;
import vn.tiendo.plan.extraction.text.Phrases;
import vn.tiendo.plan.extraction.text.SourceLine;

/** The parts of a document: head (issuer, number, subject, preamble), body, closing (recipients, signature), annexes. */
public record Regions(
        List<SourceLine> head, List<SourceLine> body, List<SourceLine> closing, List<SourceLine> annexes) {

    private static final Phrases RECIPIENTS = Phrases.of("noi nhan");
    private static final Pattern OWN_LINE = Pattern.compile("phu luc( so)?( [0-9ivx]{1,4}[a-c]?)?[.:]?");

    public static Regions of(Lines lines) {
        List<SourceLine> all = lines.all();
        int body = bodyStart(all);
        int closing = closingStart(all, body, lines.scanned());
        int annexes = annexStart(all, closing);
        return new Regions(
                all.subList(0, body),
                all.subList(body, closing),
                all.subList(closing, annexes),
                all.subList(annexes, all.size()));
    }

    /** The first Roman heading; without any, the first number; without that, all is body but the lines above the first list. */
    private static int bodyStart(List<SourceLine> all) {
        List<Set<Marker.Kind>> kinds = List.of(
                EnumSet.of(Marker.Kind.PART, Marker.Kind.ROMAN),
                EnumSet.of(Marker.Kind.NUMBER),
                EnumSet.of(Marker.Kind.BULLET));
        for (Set<Marker.Kind> kind : kinds) {
            for (int i = 0; i < all.size(); i++) {
                String text = all.get(i).text();
                if (!Shape.isNoise(text) && kind.contains(Marker.of(text).kind())) return i;
            }
        }
        return 0;
    }

    private static int closingStart(List<SourceLine> all, int from, boolean scanned) {
        for (int i = from; i < all.size(); i++) {
            Passage line = Passage.of(List.of(all.get(i)), scanned);
            if (RECIPIENTS.startsAt(line.whole(), 0) && line.text().length() < 120) return i;
        }
        return annexStart(all, from);
    }

    private static int annexStart(List<SourceLine> all, int from) {
        for (int i = from; i < all.size(); i++) {
            if (isAnnexTitle(all.get(i).text())) return i;
        }
        return all.size();
    }

    /** "PHỤ LỤC I …" anywhere; "Phụ lục 1" only as a line of its own. */
    public static boolean isAnnexTitle(String line) {
        String folded = Folding.fold(line).strip();
        if (!folded.startsWith("phu luc")) return false;
        return Shape.isCapitals(line)
                || Character.isUpperCase(line.charAt(0))
                        && OWN_LINE.matcher(folded).matches();
    }
}
