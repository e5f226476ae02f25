package vn.tiendo.plan.citation;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An issued plan with the number that a citation names. */
record Candidate(
        UUID id,
        @Nullable LocalDate issuedOn,
        @Nullable String type,
        @Nullable String issuer) {

    /**
     * Whether it could be meant at all: numbers begin anew every year and with every issuer, so a plan of another year or
     * body is another document.
     */
    boolean comparable(CitedDocument cited) {
        boolean year =
                cited.issuedOn() == null || issuedOn == null || cited.issuedOn().getYear() == issuedOn.getYear();
        return year && sameIssuer(cited.issuer());
    }

    /** Whether everything the citation says is so of this plan. */
    boolean fits(CitedDocument cited) {
        boolean date =
                cited.issuedOn() == null || issuedOn == null || cited.issuedOn().equals(issuedOn);
        return comparable(cited) && date && sameType(cited.type());
    }

    /** Documents are cited by part of their issuer's name: "UBND tỉnh" of "Ủy ban nhân dân tỉnh Lai Châu". */
    private boolean sameIssuer(@Nullable String cited) {
        if (cited == null || issuer == null || issuer.isBlank()) {
            return true;
        }
        String own = CitedDocument.body(issuer);
        return own.contains(cited) || cited.contains(own);
    }

    /** What stands before the number may be more than the type, or less: "Căn cứ Kế hoạch", "Chương trình" of an action. */
    private boolean sameType(String before) {
        if (before.isEmpty() || type == null || type.isBlank()) {
            return true;
        }
        String own = CitedDocument.fold(type.toLowerCase(Locale.ROOT)).strip();
        return before.endsWith(own) || own.startsWith(before);
    }
}
