package vn.tiendo.reporting.feedback;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.reporting.contact.Contact;

/** How to reach who wrote; empty where nothing was given, or it is erased. */
record FeedbackContactView(
        UUID feedback,
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone) {

    static FeedbackContactView of(UUID feedback, @Nullable Contact contact) {
        return contact == null
                ? new FeedbackContactView(feedback, null, null, null)
                : new FeedbackContactView(feedback, contact.name(), contact.email(), contact.phone());
    }

    @Override
    public String toString() {
        return "FeedbackContactView[feedback=%s]".formatted(feedback);
    }
}
