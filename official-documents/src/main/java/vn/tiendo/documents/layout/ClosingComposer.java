package vn.tiendo.documents.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.tiendo.documents.Signature;
import vn.tiendo.documents.style.Role;

/** What ends the text: who gets it on the left, who signs on the right. */
final class ClosingComposer {
    private final Wording wording;

    ClosingComposer(Wording wording) {
        this.wording = wording;
    }

    Part.Grid closing(Signature signature, List<String> recipients) {
        return new Part.Grid(
                wording.sheet().closingShare(), List.of(new Part.Pair(recipients(recipients), signature(signature))));
    }

    private List<Part.Text> recipients(List<String> names) {
        List<Part.Text> lines = new ArrayList<>();
        if (!names.isEmpty()) {
            lines.add(wording.text(Role.RECIPIENTS, wording.fill("recipients.head", Map.of())));
        }
        for (int i = 0; i < names.size(); i++) {
            String key = i == names.size() - 1 ? "recipient.last" : "recipient.item";
            lines.add(wording.text(Role.RECIPIENT, wording.fill(key, Map.of("name", names.get(i)))));
        }
        return lines;
    }

    private List<Part.Text> signature(Signature signature) {
        List<Part.Text> lines = new ArrayList<>();
        for (Signature.Power power : signature.powers()) {
            String key =
                    "power." + power.capacity().name().toLowerCase(Locale.ROOT).replace('_', '-');
            lines.add(wording.text(Role.SIGNATURE_POWER, wording.fill(key, Map.of("of", power.of()))));
        }
        lines.add(wording.text(Role.SIGNATURE_TITLE, signature.title()));
        lines.add(wording.text(Role.SIGNATURE_NAME, signature.name() == null ? "" : signature.name()));
        return lines;
    }
}
