package vn.tiendo.notification.letter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.documents.Block;
import vn.tiendo.documents.OfficialDocument;
import vn.tiendo.documents.office.Office;
import vn.tiendo.kit.scope.OrganizationRef;
import vn.tiendo.notification.template.TemplateKind;

class LetterTextTest {
    private static final Instant DUE = Instant.parse("2026-06-15T17:00:00Z");
    private static final OrganizationRef WARD = new OrganizationRef(UUID.randomUUID(), "W", "UBND phường Tân Phong");
    private static final OrganizationRef DIVISION = new OrganizationRef(UUID.randomUUID(), "W.D", "Phòng A");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-06-15T17:00:00Z | 2026-06-22T18:00:00Z | hạn 24:00 ngày 15/6/2026, 7 ngày
            2026-06-15T17:00:00Z | 2026-06-16T01:00:00Z | hạn 24:00 ngày 15/6/2026
            2026-01-05T03:30:00Z | 2026-01-02T03:00:00Z | hạn 10:30 ngày 05/01/2026, 3 ngày
            """)
    void draftSpeaksOfTheDayOnWhichItWasDrafted(Instant due, Instant drafted, String text) {
        LetterFacts facts =
                facts(TemplateKind.URGING, due, drafted, "", "hạn {{due}}{{#days}}, {{days}} ngày{{/days}}", null);
        assertEquals(text, new LetterText(facts).body());
    }

    @Test
    void urgingLetterHasNoTypeAndAProposalHasOne() {
        OfficialDocument letter = document(TemplateKind.URGING, null);
        assertNull(letter.type());
        assertEquals("UBND", letter.letterhead().symbol());
        assertEquals("Về Báo cáo (dự thảo)", letter.subject());
        assertEquals(List.of("Phòng A"), letter.addressees());
        assertEquals(
                List.of(
                        new Block.Paragraph("Ủy ban nhân dân phường Tân Phong gửi Phòng A."),
                        new Block.Item("một"),
                        new Block.Item("hai")),
                letter.body());
        OfficialDocument proposal = document(TemplateKind.CRITICISM, null);
        assertEquals("Tờ trình", proposal.type());
        assertEquals("TTr-UBND", proposal.letterhead().symbol());
    }

    @Test
    void issuedLetterKeepsItsWordsAndShowsItsNumber() {
        OfficialDocument letter = document(TemplateKind.URGING, "12");
        assertEquals("đã ban hành", letter.subject());
        assertEquals(List.of(new Block.Paragraph("nội dung")), letter.body());
        assertEquals("12", letter.letterhead().number());
    }

    private static OfficialDocument document(TemplateKind kind, @Nullable String number) {
        return new LetterText(facts(
                        kind,
                        DUE,
                        DUE.plusSeconds(1),
                        "Về {{work}}",
                        "{{issuer}} gửi {{owner}}.\n- một\n\n-  hai",
                        number))
                .document();
    }

    private static LetterFacts facts(
            TemplateKind kind, Instant due, Instant drafted, String subject, String body, @Nullable String number) {
        boolean issued = number != null;
        return new LetterFacts(
                UUID.randomUUID(),
                0,
                kind,
                issued ? LetterStatus.ISSUED : LetterStatus.DRAFT,
                UUID.randomUUID(),
                UUID.randomUUID(),
                WARD,
                DIVISION,
                DIVISION,
                new Office("UBND phường Tân Phong", "UBND tỉnh Lai Châu", "UBND phường Tân Phong", "COMMUNE", "STATE"),
                due,
                "Báo cáo",
                drafted,
                new LetterFacts.Decision(issued ? drafted : null, number, null),
                new LetterFacts.Words(
                        UUID.randomUUID(), subject, body, issued ? "đã ban hành" : null, issued ? "nội dung" : null));
    }
}
