package vn.tiendo.reporting;

import org.junit.jupiter.api.Test;
import vn.tiendo.kit.test.ErrorCatalogue;

class ErrorTextsTest {
    @Test
    @SuppressWarnings("unchecked")
    void everyRefusalHasItsWordsInBothLanguages() throws ClassNotFoundException {
        for (String type : new String[] {
            "calendar.CalendarError",
            "regime.RegimeError",
            "obligation.ObligationError",
            "report.ReportError",
            "publication.PublicationError",
            "consolidation.ConsolidationError",
            "evidence.EvidenceError",
            "finding.FindingError",
            "difficulty.DifficultyError",
            "feedback.FeedbackError",
            "contact.ContactError",
            "routing.RoutingError",
            "document.DocumentError",
            "exchange.partner.ExchangeError"
        }) {
            ErrorCatalogue.requireTexts((Class<? extends Enum<?>>) Class.forName("vn.tiendo.reporting." + type));
        }
    }
}
