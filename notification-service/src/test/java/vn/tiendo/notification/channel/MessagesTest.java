package vn.tiendo.notification.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.tiendo.kit.scope.OrganizationRef;
import vn.tiendo.notification.inbox.NotificationKind;
import vn.tiendo.notification.inbox.NotificationRow;
import vn.tiendo.notification.inbox.Position;

class MessagesTest {
    private static final UUID ID = UUID.randomUUID();
    private static final Locale VIETNAMESE = Locale.of("vi");

    private final Messages messages = new Messages(Optional.of("https://tiendo.test/n/{id}"));

    @Test
    void titleOfWorkBecomesNoMarkupAndNoHeader() {
        Message message = messages.write(ID, row("<b>Kế hoạch</b> & \"R&D\"\r\nBcc: x@y.test"), VIETNAMESE, false);
        assertFalse(message.title().contains("\n") || message.title().contains("\r"), message.title());
        assertFalse(message.html().contains("<b>"), message.html());
        assertTrue(message.html().contains("&lt;b&gt;Kế hoạch&lt;/b&gt; &amp; &quot;R&amp;D&quot;"), message.html());
        assertTrue(message.text().contains("<b>Kế hoạch</b> & \"R&D\""), message.text());
    }

    @Test
    void deputyIsToldWhyInBothLanguages() {
        assertTrue(messages.write(ID, row("KH 564"), VIETNAMESE, true).text().contains("thay người đang vắng mặt"));
        assertTrue(
                messages.write(ID, row("KH 564"), Locale.ENGLISH, true).html().contains("in the place of somebody"));
        assertFalse(
                messages.write(ID, row("KH 564"), Locale.ENGLISH, false).html().contains("in the place of"));
    }

    @Test
    void linkLeadsToTheNotificationWhereThereIsOne() {
        NotificationRow row = row("KH 564");
        String link = "https://tiendo.test/n/" + row.id();
        assertTrue(messages.write(ID, row, VIETNAMESE, false).html().contains("<a href=\"" + link + "\">"));
        assertFalse(new Messages(Optional.empty())
                .write(ID, row, VIETNAMESE, false)
                .html()
                .contains("<a "));
    }

    @Test
    void briefStaysBrief() {
        assertEquals(
                300,
                messages.write(ID, row("x".repeat(900)), VIETNAMESE, false)
                        .brief()
                        .length());
    }

    private static NotificationRow row(String title) {
        UUID id = UUID.randomUUID();
        Instant due = Instant.parse("2026-06-15T17:00:00Z");
        return new NotificationRow(
                id,
                new Position(1, 1),
                "H35.TANPHONG.VHXH",
                Set.of("reporter"),
                Set.of(),
                NotificationKind.DEADLINE_MISSED,
                "TASK",
                id,
                new OrganizationRef(id, "H35.TANPHONG.VHXH", "Phòng VHXH"),
                title,
                due,
                false,
                0,
                due,
                null);
    }
}
