package vn.tiendo.plan.extraction.document;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.extraction.text.Passage;
import vn.tiendo.plan.extraction.text.SourceLine;

/** The head of a document: letterhead, type, subject and preamble. */
record Head(
        @Nullable String type,
        @Nullable String number,
        @Nullable String issuer,
        @Nullable String place,
        @Nullable LocalDate issuedOn,
        @Nullable Passage subject,
        @Nullable Passage preamble) {

    static Head of(List<SourceLine> lines, boolean scanned) {
        Title title = Title.of(lines, scanned);
        List<SourceLine> above = title.above().stream()
                .filter(line -> !Title.isRule(line.text()))
                .toList();
        Letterhead letterhead = Letterhead.of(above, scanned);
        Dated dated =
                above.isEmpty() ? null : Dated.in(Passage.of(above, scanned).whole());
        return new Head(
                title.type(),
                letterhead.number(),
                letterhead.issuer(),
                dated == null ? null : dated.place(),
                dated == null ? null : dated.day(),
                passage(title.subject(), scanned),
                passage(title.preamble(), scanned));
    }

    private static @Nullable Passage passage(List<SourceLine> lines, boolean scanned) {
        return lines.isEmpty() ? null : Passage.of(lines, scanned);
    }
}
