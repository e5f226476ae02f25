package vn.tiendo.plan.reorganization;

import static vn.tiendo.plan.reorganization.ReorganizationError.REORGANIZATION_ALREADY_APPLIED;
import static vn.tiendo.plan.reorganization.ReorganizationError.REORGANIZATION_IN_EFFECT;
import static vn.tiendo.plan.reorganization.ReorganizationError.REORGANIZATION_NOT_APPLIED;
import static vn.tiendo.plan.reorganization.ReorganizationStatus.APPLIED;
import static vn.tiendo.plan.reorganization.ReorganizationStatus.DRAFT;
import static vn.tiendo.plan.reorganization.ReorganizationStatus.UNDONE;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.reorganization.succession.Choice;

/**
 * One row of the table {@code reorganization}: its components are its columns. It is read under a lock before it changes.
 *
 * @param effectiveOn the first day on which everything is as it will be
 * @param parentId of a MOVE: the body right above from then on
 * @param code of a RENAME or MOVE, like the names: null where it stays
 * @param choices what was decided for single things
 * @param inEffectAt null until it has happened
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record Reorganization(
        UUID id,
        long version,
        ReorganizationType type,
        ReorganizationStatus status,
        String legalBasis,
        LocalDate effectiveOn,
        List<UUID> sourceIds,
        List<UUID> successorIds,
        @Nullable UUID parentId,
        @Nullable String code,
        @Nullable String name,
        @Nullable String shortName,
        @Nullable String administrativeCode,
        List<Choice> choices,
        Instant createdAt,
        @Nullable Instant appliedAt,
        @Nullable Instant inEffectAt,
        @Nullable Instant undoneAt) {

    /** The bodies that end: those that do not remain as successors. None in a RENAME or MOVE. */
    Set<UUID> ending() {
        Set<UUID> ending = new HashSet<>(passingOn());
        successorIds.forEach(ending::remove);
        return ending;
    }

    /** The bodies whose work may pass: one that is divided and remains gives away what is decided so. */
    Set<UUID> passingOn() {
        return moves() ? Set.copyOf(sourceIds) : Set.of();
    }

    private boolean moves() {
        return type != ReorganizationType.RENAME && type != ReorganizationType.MOVE;
    }

    boolean isDue(LocalDate today) {
        return status == APPLIED && inEffectAt == null && !effectiveOn.isAfter(today);
    }

    /** It may change until it happens; once applied, only who takes over what. */
    Reorganization edited(String basis, LocalDate day, List<Choice> decided) {
        requireNotInEffect();
        if (status == APPLIED && (!basis.equals(legalBasis) || !day.equals(effectiveOn))) {
            throw REORGANIZATION_ALREADY_APPLIED.because(id);
        }
        return with(status, basis, day, decided, appliedAt, inEffectAt, undoneAt);
    }

    Reorganization apply(Instant now) {
        if (status == APPLIED) {
            throw REORGANIZATION_ALREADY_APPLIED.because(id);
        }
        return with(APPLIED, legalBasis, effectiveOn, choices, now, null, null);
    }

    /** What was applied for a day to come is taken back; what has happened cannot be. */
    Reorganization undo(Instant now, LocalDate today) {
        if (inEffectAt != null || isDue(today)) {
            throw REORGANIZATION_IN_EFFECT.because(id, effectiveOn);
        }
        if (status != APPLIED) {
            throw REORGANIZATION_NOT_APPLIED.because(id);
        }
        return with(UNDONE, legalBasis, effectiveOn, choices, null, null, now);
    }

    Reorganization happen(Instant now) {
        return with(APPLIED, legalBasis, effectiveOn, choices, appliedAt, now, null);
    }

    private void requireNotInEffect() {
        if (inEffectAt != null) {
            throw REORGANIZATION_IN_EFFECT.because(id, effectiveOn);
        }
    }

    private Reorganization with(
            ReorganizationStatus next,
            String basis,
            LocalDate day,
            List<Choice> decided,
            @Nullable Instant applied,
            @Nullable Instant happened,
            @Nullable Instant undone) {
        return new Reorganization(
                id,
                version + 1,
                type,
                next,
                basis,
                day,
                sourceIds,
                successorIds,
                parentId,
                code,
                name,
                shortName,
                administrativeCode,
                decided,
                createdAt,
                applied,
                happened,
                undone);
    }

    static Reorganization draft(Reorganization planned) {
        return planned.with(DRAFT, planned.legalBasis, planned.effectiveOn, planned.choices, null, null, null);
    }
}
