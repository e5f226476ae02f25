package vn.tiendo.indicator.table;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What people write for the words of the contract. */
public enum Words {
    ANSWERS(Map.of(
            "có số liệu", "VALUE",
            "không phát sinh", "NIL",
            "không áp dụng", "NOT_APPLICABLE",
            "nothing to report", "NIL",
            "not applicable", "NOT_APPLICABLE")),
    KINDS(Map.of(
            "thực hiện", "ACTUAL",
            "ước thực hiện", "ESTIMATED",
            "actual", "ACTUAL",
            "estimated", "ESTIMATED"));

    private final Map<String, String> written;

    Words(Map<String, String> written) {
        this.written = written;
    }

    /** The word that is meant, whatever the capitals; nothing when it is none of these. */
    public Optional<String> meant(String said) {
        if (written.containsValue(said)) {
            return Optional.of(said);
        }
        String plain = Normalizer.normalize(said, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ");
        return Optional.ofNullable(written.get(plain));
    }
}
