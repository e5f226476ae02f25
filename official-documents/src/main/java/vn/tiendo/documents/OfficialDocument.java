package vn.tiendo.documents;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document as an office issues it. All words are in their natural case: capitals, marks and places are the style
 * sheet's business.
 *
 * @param type such as "Báo cáo"; absent for an official letter, whose subject stands under its number
 * @param subject what it is about (trích yếu)
 * @param addressees to whom it is sent (Kính gửi); empty when it is sent to nobody by name
 * @param recipients who gets a copy (Nơi nhận), the file of the office last
 * @param writtenAt when this text was made: the same text made at the same moment has the same bytes
 */
public record OfficialDocument(
        Letterhead letterhead,
        @Nullable String type,
        String subject,
        List<String> addressees,
        List<Block> body,
        Signature signature,
        List<String> recipients,
        List<Annex> annexes,
        Instant writtenAt) {
    public OfficialDocument {
        addressees = List.copyOf(addressees);
        body = List.copyOf(body);
        recipients = List.copyOf(recipients);
        annexes = List.copyOf(annexes);
    }

    /** What a reader's window and a search list call it. */
    public String title() {
        return type == null ? subject : type + " " + subject;
    }
}
