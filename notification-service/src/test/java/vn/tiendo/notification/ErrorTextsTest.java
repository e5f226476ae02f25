package vn.tiendo.notification;

import org.junit.jupiter.api.Test;
import vn.tiendo.kit.test.ErrorCatalogue;
import vn.tiendo.notification.change.ChangeError;
import vn.tiendo.notification.channel.NoticeError;
import vn.tiendo.notification.delegation.DelegationError;
import vn.tiendo.notification.document.PrintError;
import vn.tiendo.notification.inbox.InboxError;
import vn.tiendo.notification.letter.LetterError;
import vn.tiendo.notification.policy.PolicyError;
import vn.tiendo.notification.preference.PreferenceError;
import vn.tiendo.notification.template.TemplateError;
import vn.tiendo.notification.webhook.WebhookError;

class ErrorTextsTest {
    @Test
    void everyRefusalIsExplainedInBothLanguages() {
        ErrorCatalogue.requireTexts(
                PolicyError.class,
                TemplateError.class,
                LetterError.class,
                PrintError.class,
                InboxError.class,
                ChangeError.class,
                WebhookError.class,
                PreferenceError.class,
                DelegationError.class,
                NoticeError.class);
    }
}
