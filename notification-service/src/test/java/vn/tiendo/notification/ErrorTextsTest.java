package vn.tiendo.notification;

import org.junit.jupiter.api.Test;
import vn.tiendo.kit.test.ErrorCatalogue;
import vn.tiendo.notification.inbox.InboxError;
import vn.tiendo.notification.policy.PolicyError;

class ErrorTextsTest {
    @Test
    void everyRefusalIsExplainedInBothLanguages() {
        ErrorCatalogue.requireTexts(PolicyError.class, InboxError.class);
    }
}
