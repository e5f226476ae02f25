package vn.tiendo.plan.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.kit.problem.Refusal;
import vn.tiendo.plan.plan.PlanDocument.Annex;
import vn.tiendo.plan.plan.PlanDocument.Citation;
import vn.tiendo.plan.plan.PlanDocument.Line;
import vn.tiendo.plan.plan.PlanDocument.Recipient;

class PlanTest {
    private static final Instant NOW = Instant.parse("2026-01-05T03:00:00Z");

    @Test
    void anIssuedPlanIsInItsFirstRevision() {
        Plan plan = draft(document("KẾ HOẠCH", "Kế hoạch mẫu", Line.STATE));
        plan.issue(NOW);
        assertEquals(PlanStatus.ISSUED, plan.status());
        assertEquals(1, plan.revision());
        assertEquals(NOW, plan.issuedAt());
    }

    @Test
    void anIssuedPlanIsNeitherIssuedAgainNorEdited() {
        Plan plan = draft(document("KẾ HOẠCH", "Kế hoạch mẫu", Line.STATE));
        plan.issue(NOW);
        assertEquals(PlanError.PLAN_NOT_DRAFT, refusal(() -> plan.issue(NOW)).code());
        assertEquals(
                PlanError.PLAN_NOT_DRAFT,
                refusal(() -> plan.edit(plan.document())).code());
        assertEquals(PlanError.PLAN_NOT_DRAFT, refusal(plan::requireDraft).code());
    }

    @ParameterizedTest
    @CsvSource({
        "      , Kế hoạch mẫu, STATE, /document/type",
        "'  '  , Kế hoạch mẫu, STATE, /document/type",
        "KẾ HOẠCH,             , STATE, /document/subject",
        "KẾ HOẠCH, Kế hoạch mẫu,      , /document/line",
        "        ,             ,      , /document/type;/document/subject;/document/line",
    })
    void aPlanThatNobodyCouldCiteIsNotIssued(String type, String subject, Line line, String missing) {
        Plan plan = draft(document(type, subject, line));
        Refusal refusal = refusal(() -> plan.issue(NOW));
        assertEquals(PlanError.PLAN_DOCUMENT_INCOMPLETE, refusal.code());
        assertEquals(
                List.of(missing.split(";")),
                refusal.fields().stream().map(Refusal.Field::pointer).toList());
        assertEquals(PlanStatus.DRAFT, plan.status());
    }

    @Test
    void theDocumentIsKeptAsWritten() {
        PlanDocument written = new PlanDocument(
                "KẾ HOẠCH",
                null,
                "Cơ quan mẫu",
                "Lai Châu",
                LocalDate.of(2026, 1, 5),
                "Kế hoạch mẫu",
                "T/M",
                Line.PARTY,
                List.of(new Citation("07-TB/MAU ngày 15/10/2025")),
                List.of(),
                List.of(new Citation("08-TB/MAU")),
                List.of(new Annex("Phụ lục I", true), new Annex("Phụ lục II", false)),
                List.of(new Recipient("Như trên", null), new Recipient("Lưu: VT", "lưu")));
        assertEquals(written, draft(written).document());
    }

    private static Plan draft(PlanDocument document) {
        return new Plan(UUID.randomUUID(), UUID.randomUUID(), null, document, NOW);
    }

    private static PlanDocument document(String type, String subject, Line line) {
        return new PlanDocument(type, "1/KH", null, null, null, subject, null, line, null, null, null, null, null);
    }

    private static Refusal refusal(org.junit.jupiter.api.function.Executable refused) {
        return assertThrows(Refusal.class, refused);
    }
}
