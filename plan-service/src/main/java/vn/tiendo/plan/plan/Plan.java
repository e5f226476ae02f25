package vn.tiendo.plan.plan;

import static vn.tiendo.plan.plan.PlanError.PLAN_DOCUMENT_INCOMPLETE;
import static vn.tiendo.plan.plan.PlanError.PLAN_NOT_DRAFT;
import static vn.tiendo.plan.plan.PlanError.PLAN_NOT_ISSUED;
import static vn.tiendo.plan.plan.PlanStatus.DRAFT;
import static vn.tiendo.plan.plan.PlanStatus.ISSUED;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.etag.Version;
import vn.tiendo.kit.problem.Refusal;
import vn.tiendo.plan.citation.CitedDocument;
import vn.tiendo.plan.plan.PlanDocument.Annex;
import vn.tiendo.plan.plan.PlanDocument.Citation;
import vn.tiendo.plan.plan.PlanDocument.Recipient;

/** The root of a plan: it guards every transition, also of the targets, tasks and duties that hang on it. */
@Entity
@Table(name = "plan")
public class Plan {
    @Id
    private UUID id;

    @jakarta.persistence.Version
    private long version;

    private int revision;

    @Enumerated(EnumType.STRING)
    private PlanStatus status;

    @Column(name = "keeper_id")
    private UUID keeperId;

    @Column(name = "import_id")
    private @Nullable UUID importId;

    private @Nullable String type;
    private @Nullable String number;

    @Column(name = "number_key")
    private @Nullable String numberKey;

    private @Nullable String issuer;
    private @Nullable String place;

    @Column(name = "issued_on")
    private @Nullable LocalDate issuedOn;

    private @Nullable String subject;
    private @Nullable String signer;

    @Enumerated(EnumType.STRING)
    private PlanDocument.@Nullable Line line;

    private String[] implementing;
    private String[] replaces;
    private String[] amends;
    private String[] annexes;

    @Column(name = "absent_annexes")
    private String[] absentAnnexes;

    private String[] distribution;

    @Column(name = "distribution_purposes")
    private String[] distributionPurposes;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "issued_at")
    private @Nullable Instant issuedAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "ended_reason")
    private @Nullable String endedReason;

    @Column(name = "replaced_by_id")
    private @Nullable UUID replacedById;

    private @Nullable String programme;

    @Embedded
    private Hold hold = Hold.NONE;

    /** For Hibernate, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected Plan() {}

    @SuppressWarnings("NullAway.Init") // the arrays are filled by write()
    public Plan(UUID id, UUID keeperId, @Nullable UUID importId, PlanDocument document, Instant now) {
        this.id = id;
        this.keeperId = keeperId;
        this.importId = importId;
        status = DRAFT;
        createdAt = now;
        write(document);
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public int revision() {
        return revision;
    }

    public PlanStatus status() {
        return status;
    }

    public UUID keeperId() {
        return keeperId;
    }

    public @Nullable Instant issuedAt() {
        return issuedAt;
    }

    public @Nullable Instant endedAt() {
        return endedAt;
    }

    public @Nullable UUID replacedById() {
        return replacedById;
    }

    /** The code of the programme it belongs to. */
    public @Nullable String programme() {
        return programme;
    }

    public Plan requireVersion(@Nullable Version expected) {
        Version.require(expected, version);
        return this;
    }

    /** Refuses any change of content once the plan is issued: from then on only an amendment changes it. */
    public Plan requireDraft() {
        if (status != DRAFT) {
            throw PLAN_NOT_DRAFT.because(id, status);
        }
        return this;
    }

    /** Only a plan in force is amended, replaced or closed. */
    public Plan requireIssued() {
        if (status != ISSUED) {
            throw PLAN_NOT_ISSUED.because(id, status);
        }
        return this;
    }

    public void edit(PlanDocument document) {
        requireDraft();
        write(document);
    }

    public void belongTo(@Nullable String newProgramme) {
        requireDraft();
        programme = newProgramme;
    }

    /** An accepted amendment makes the next revision. */
    public void amend(PlanDocument document) {
        requireIssued();
        write(document);
        revision++;
    }

    /** From now on it asks for nothing new. */
    public void close(String reason, Instant now) {
        requireIssued();
        status = PlanStatus.CLOSED;
        endedReason = reason;
        endedAt = now;
    }

    /** Another plan, an issued one, takes over. */
    public void replace(UUID by, Instant now) {
        requireIssued();
        status = PlanStatus.REPLACED;
        replacedById = by;
        endedAt = now;
    }

    /** Makes the plan binding, in its first revision. */
    public void issue(Instant now) {
        requireDraft();
        requireComplete();
        status = ISSUED;
        revision = 1;
        issuedAt = now;
        hold = new Hold(hold.held(), hold.reason(), now);
    }

    /** Places or lifts the publication hold, on a draft as well; false when that changes nothing. */
    public boolean hold(boolean held, @Nullable String reason, Instant now) {
        String why = held ? reason : null;
        if (hold.says(held, why)) {
            return false;
        }
        hold = new Hold(held, why, now);
        return true;
    }

    /** Public by policy once it is issued, unless it is held (domain: openness). */
    public boolean published() {
        return status != DRAFT && !hold.held();
    }

    public @Nullable Instant publicationChangedAt() {
        return hold.changedAt();
    }

    /** A number may be blank; what nobody could cite or place is not issued. */
    private void requireComplete() {
        List<Refusal.Field> missing = java.util.stream.Stream.of(
                        missing("type", type), missing("subject", subject), missing("line", line))
                .flatMap(List::stream)
                .toList();
        if (!missing.isEmpty()) {
            throw new Refusal(PLAN_DOCUMENT_INCOMPLETE, missing);
        }
    }

    private static List<Refusal.Field> missing(String field, @Nullable Object value) {
        boolean absent = value == null || value instanceof String text && text.isBlank();
        return absent ? List.of(new Refusal.Field("/document/" + field, PLAN_DOCUMENT_INCOMPLETE)) : List.of();
    }

    public PlanDocument document() {
        Set<String> absent = Set.of(absentAnnexes);
        return new PlanDocument(
                type,
                number,
                issuer,
                place,
                issuedOn,
                subject,
                signer,
                line,
                Arrays.stream(implementing).map(Citation::new).toList(),
                Arrays.stream(replaces).map(Citation::new).toList(),
                Arrays.stream(amends).map(Citation::new).toList(),
                Arrays.stream(annexes)
                        .map(name -> new Annex(name, !absent.contains(name)))
                        .toList(),
                IntStream.range(0, distribution.length)
                        .mapToObj(nth -> Recipient.of(distribution[nth], distributionPurposes[nth]))
                        .toList());
    }

    private void write(PlanDocument document) {
        type = document.type();
        number = document.number();
        numberKey = number == null ? null : CitedDocument.key(number);
        issuer = document.issuer();
        place = document.place();
        issuedOn = document.issuedOn();
        subject = document.subject();
        signer = document.signer();
        line = document.line();
        implementing = PlanDocument.citations(document.implementing()).toArray(String[]::new);
        replaces = PlanDocument.citations(document.replaces()).toArray(String[]::new);
        amends = PlanDocument.citations(document.amends()).toArray(String[]::new);
        List<Annex> named = document.annexes() == null ? List.of() : document.annexes();
        annexes = named.stream().map(Annex::name).toArray(String[]::new);
        List<Recipient> recipients = document.distribution() == null ? List.of() : document.distribution();
        distribution = recipients.stream().map(Recipient::name).toArray(String[]::new);
        distributionPurposes = recipients.stream().map(Recipient::purposeText).toArray(String[]::new);
        absentAnnexes = named.stream()
                .filter(annex -> !annex.present())
                .map(Annex::name)
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new))
                .toArray(String[]::new);
    }
}
