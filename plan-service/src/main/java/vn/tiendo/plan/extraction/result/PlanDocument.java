package vn.tiendo.plan.extraction.result;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The document itself, as printed: what is not written is null, never guessed. */
public record PlanDocument(
        @Nullable String type,
        @Nullable String number,
        @Nullable String issuer,
        @Nullable String place,
        @Nullable LocalDate issuedOn,
        @Nullable String subject,
        @Nullable String signer,
        @Nullable IssuingLine line,
        List<Citation> implementing,
        List<Citation> replaces,
        List<Annex> annexes) {

    /** A document cited by this one, as written: cited numbers may be wrong. */
    public record Citation(String citation) {}

    /** An annex that the text announces, and whether its body is in the text. */
    public record Annex(String name, boolean present) {}

    /** The two lines that issue plans. */
    public enum IssuingLine {
        STATE,
        PARTY
    }
}
