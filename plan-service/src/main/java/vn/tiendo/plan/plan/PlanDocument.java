package vn.tiendo.plan.plan;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.citation.Relation;

/**
 * The document as printed. A draft may lack any of it; citations are kept as written, for cited numbers may be wrong.
 *
 * @param issuer the issuing body as printed, which need not be the organisation that keeps the plan here
 */
public record PlanDocument(
        @Nullable @Size(max = 100) String type,
        @Nullable @Size(max = 100) String number,
        @Nullable @Size(max = 300) String issuer,
        @Nullable @Size(max = 100) String place,
        @Nullable LocalDate issuedOn,
        @Nullable @Size(max = 2000) String subject,
        @Nullable @Size(max = 200) String signer,
        @Nullable Line line,

        @JsonProperty("implements") @Nullable @Size(max = 200)
        List<@Valid @NotNull Citation> implementing,

        @Nullable @Size(max = 200) List<@Valid @NotNull Citation> replaces,
        @Nullable @Size(max = 200) List<@Valid @NotNull Citation> amends,
        @Nullable @Size(max = 200) List<@Valid @NotNull Annex> annexes,
        @Nullable @Size(max = 500) List<@Valid @NotNull Recipient> distribution) {

    /** The lines that issue plans. */
    @Schema(name = "PlanLine")
    public enum Line {
        STATE,
        PARTY,
        FRONT
    }

    /** A document that this one names. */
    public record Citation(@NotBlank @Size(max = 500) String citation) {}

    /** An annex that the text announces; {@code present} when its body is in the text. */
    public record Annex(@NotBlank @Size(max = 500) String name, boolean present) {}

    /** What it cites, by what it says of it. */
    Map<Relation, List<String>> cited() {
        Map<Relation, List<String>> cited = new EnumMap<>(Relation.class);
        cited.put(Relation.IMPLEMENTS, citations(implementing));
        cited.put(Relation.REPLACES, citations(replaces));
        cited.put(Relation.AMENDS, citations(amends));
        return cited;
    }

    /** Whom the document is sent to, as written (nơi nhận), and for what. */
    public record Recipient(
            @NotBlank @Size(max = 500) String name,
            @Nullable @Size(max = 200) String purpose) {

        static Recipient of(String name, String purpose) {
            return new Recipient(name, purpose.isEmpty() ? null : purpose);
        }

        String purposeText() {
            return purpose == null ? "" : purpose;
        }
    }

    static List<String> citations(@Nullable List<Citation> cited) {
        return cited == null
                ? List.of()
                : cited.stream().map(Citation::citation).toList();
    }
}
