package vn.tiendo.notification.letter;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.tiendo.documents.Block;
import vn.tiendo.documents.Letterhead;
import vn.tiendo.documents.OfficialDocument;
import vn.tiendo.documents.office.OfficeHead;
import vn.tiendo.notification.document.InWords;
import vn.tiendo.notification.template.TemplateKind;
import vn.tiendo.notification.template.Variable;
import vn.tiendo.notification.template.Wording;

/** What a letter says: as it was issued, or as its template makes it of the facts on the day it was drafted. Pure. */
record LetterText(LetterFacts facts) {
    private static final String ITEM = "- ";

    String subject() {
        String kept = facts.words().subject();
        return kept == null ? filled(facts.words().templateSubject(), "/subject") : kept;
    }

    String body() {
        String kept = facts.words().body();
        return kept == null ? filled(facts.words().templateBody(), "/body") : kept;
    }

    /** Number, day and name are the office's to give; the number is shown once it gave one. */
    OfficialDocument document() {
        OfficeHead head = new OfficeHead(facts.office());
        Letterhead proposed = head.letterhead(isProposal() ? "TTr" : "");
        return new OfficialDocument(
                new Letterhead(
                        proposed.parentOrgan(),
                        proposed.organ(),
                        facts.decision().number(),
                        proposed.symbol(),
                        proposed.place(),
                        null),
                isProposal() ? "Tờ trình" : null,
                subject() + (facts.status() == LetterStatus.ISSUED ? "" : " (dự thảo)"),
                List.of(InWords.name(facts.addressee())),
                body().lines()
                        .filter(line -> !line.isBlank())
                        .map(LetterText::block)
                        .toList(),
                head.signature(),
                List.of("Như trên", head.fileOf()),
                List.of(),
                facts.decision().at() == null
                        ? facts.createdAt()
                        : facts.decision().at());
    }

    private boolean isProposal() {
        return facts.kind() != TemplateKind.URGING;
    }

    private static Block block(String line) {
        return line.startsWith(ITEM)
                ? new Block.Item(line.substring(ITEM.length()).strip())
                : new Block.Paragraph(line.strip());
    }

    private String filled(String template, String pointer) {
        return Wording.of(template, pointer).fill(values());
    }

    private Map<Variable, String> values() {
        Map<Variable, String> values = new EnumMap<>(Variable.class);
        values.put(Variable.ISSUER, InWords.name(facts.issuer()));
        values.put(Variable.OWNER, InWords.name(facts.about()));
        values.put(Variable.ADDRESSEE, InWords.name(facts.addressee()));
        values.put(Variable.WORK, facts.work());
        values.put(Variable.DUE, InWords.due(facts.dueAt()));
        values.put(Variable.DAYS, days());
        return values;
    }

    /** Whole days late, or early, on the day it was drafted: a draft says the same tomorrow. */
    private String days() {
        long days = Duration.between(facts.dueAt(), facts.createdAt()).abs().toDays();
        return days == 0 ? "" : Long.toString(days);
    }
}
