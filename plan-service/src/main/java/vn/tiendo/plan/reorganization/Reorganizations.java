package vn.tiendo.plan.reorganization;

import static vn.tiendo.plan.reorganization.ReorganizationError.REORGANIZATION_OVERLAPS;
import static vn.tiendo.plan.reorganization.ReorganizationError.REORGANIZATION_UNMAPPED;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.etag.Version;
import vn.tiendo.kit.idempotency.Idempotency;
import vn.tiendo.kit.patch.MergePatch;
import vn.tiendo.kit.time.VietnamTime;
import vn.tiendo.plan.organization.OrganizationChanges;
import vn.tiendo.plan.reorganization.ReorganizationResource.EditReorganization;
import vn.tiendo.plan.reorganization.ReorganizationResource.NewReorganization;

/** Prepares reorganisations, applies them and takes them back. */
@ApplicationScoped
class Reorganizations {
    private final ReorganizationStore store;
    private final ReorganizationQueries queries;
    private final Participants participants;
    private final Successions successions;
    private final Happenings happenings;
    private final OrganizationChanges organizations;
    private final Idempotency idempotency;
    private final MergePatch mergePatch;
    private final Clock clock;

    Reorganizations(
            ReorganizationStore store,
            ReorganizationQueries queries,
            Participants participants,
            Successions successions,
            Happenings happenings,
            OrganizationChanges organizations,
            Idempotency idempotency,
            MergePatch mergePatch,
            Clock clock) {
        this.store = store;
        this.queries = queries;
        this.participants = participants;
        this.successions = successions;
        this.happenings = happenings;
        this.organizations = organizations;
        this.idempotency = idempotency;
        this.mergePatch = mergePatch;
        this.clock = clock;
    }

    @WithTransaction
    Uni<ReorganizationView> prepare(NewReorganization command) {
        Shape.require(command);
        return idempotency.once(
                command,
                ReorganizationView.class,
                () -> participants
                        .draft(command, clock.instant())
                        .call(participants::requireValid)
                        .call(draft -> organizations.requireFree(Effects.renaming(draft)))
                        .chain(draft -> keep(draft, "reorganization.prepare")));
    }

    @WithTransaction
    Uni<ReorganizationView> edit(UUID id, @Nullable Version expected, @Nullable JsonNode patch) {
        return locked(id, expected)
                .chain(found -> queries.byId(id).chain(view -> edited(found, mergePatch.apply(view.editable(), patch))))
                .call(participants::requireValid)
                .chain(edited -> keep(edited, "reorganization.edit"));
    }

    /** It happens at once when its day has come, and waits for it otherwise. */
    @WithTransaction
    Uni<ReorganizationView> apply(UUID id, @Nullable Version expected) {
        return locked(id, expected)
                .map(found -> found.apply(clock.instant()))
                .call(participants::requireValid)
                .call(this::requireAlone)
                .call(this::requireMapped)
                .call(applied -> applied.isDue(today()) ? happenings.happen(applied) : happenings.await(applied))
                .chain(() -> queries.byId(id));
    }

    @WithTransaction
    Uni<ReorganizationView> undo(UUID id, @Nullable Version expected) {
        return locked(id, expected)
                .map(found -> found.undo(clock.instant(), today()))
                .call(happenings::takeBack)
                .chain(() -> queries.byId(id));
    }

    private Uni<Reorganization> locked(UUID id, @Nullable Version expected) {
        return store.lock(id).invoke(found -> Version.require(expected, found.version()));
    }

    private Uni<Reorganization> edited(Reorganization found, EditReorganization edit) {
        return participants
                .choices(edit.mapping(), found.successorIds())
                .map(choices -> found.edited(edit.legalBasis(), edit.effectiveOn(), choices));
    }

    private Uni<Void> requireAlone(Reorganization applied) {
        return store.overlaps(applied)
                .invoke(overlaps -> {
                    if (overlaps) {
                        throw REORGANIZATION_OVERLAPS.because(applied.id());
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Void> requireMapped(Reorganization applied) {
        return successions
                .of(applied)
                .invoke(outcome -> {
                    if (outcome.unmapped() > 0) {
                        throw REORGANIZATION_UNMAPPED.because(outcome.unmapped());
                    }
                })
                .replaceWithVoid();
    }

    private Uni<ReorganizationView> keep(Reorganization reorganization, String action) {
        return store.keep(reorganization, action).chain(() -> queries.byId(reorganization.id()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), VietnamTime.ZONE);
    }
}
