package vn.tiendo.indicator.scoring;

import static vn.tiendo.indicator.scoring.ScoringError.SCORING_PROFILE_FROZEN;
import static vn.tiendo.indicator.scoring.ScoringError.SCORING_PROFILE_NOT_FOUND;
import static vn.tiendo.indicator.scoring.ScoringError.SCORING_PROFILE_TAKEN;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.indicator.scoring.ScoringProfileResource.Change;
import vn.tiendo.indicator.scoring.ScoringProfileResource.Enter;
import vn.tiendo.kit.audit.Audit;
import vn.tiendo.kit.etag.Version;
import vn.tiendo.kit.id.Ids;
import vn.tiendo.kit.idempotency.Idempotency;
import vn.tiendo.kit.paging.Page;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.kit.patch.MergePatch;
import vn.tiendo.kit.problem.CommonError;
import vn.tiendo.kit.time.VietnamTime;

/** The profiles of all years. Everybody reads them; who keeps them changes them until the first day of their year. */
@ApplicationScoped
public class ScoringProfiles {
    private final ScoringProfileStore store;
    private final Idempotency idempotency;
    private final MergePatch mergePatch;
    private final Audit audit;
    private final Clock clock;

    ScoringProfiles(
            ScoringProfileStore store, Idempotency idempotency, MergePatch mergePatch, Audit audit, Clock clock) {
        this.store = store;
        this.idempotency = idempotency;
        this.mergePatch = mergePatch;
        this.audit = audit;
        this.clock = clock;
    }

    /** The profile of a code for a year, or 404. */
    @WithTransaction
    public Uni<ScoringProfile> find(String code, int year) {
        return store.byCode(code, year)
                .onItem()
                .ifNull()
                .failWith(() -> SCORING_PROFILE_NOT_FOUND.because(code + " " + year));
    }

    /** The same for anyone: 404 unless its rules say that they are published. */
    @WithTransaction
    public Uni<ScoringProfile> findPublished(String code, int year) {
        return find(code, year).invoke(profile -> {
            if (!profile.rules().open()) {
                throw SCORING_PROFILE_NOT_FOUND.because(code + " " + year);
            }
        });
    }

    @WithTransaction
    Uni<Page<ScoringProfileView>> list(@Nullable Integer year, PageRequest page) {
        return list(year, false, page);
    }

    @WithTransaction
    Uni<Page<ScoringProfileView>> published(@Nullable Integer year, PageRequest page) {
        return list(year, true, page);
    }

    private Uni<Page<ScoringProfileView>> list(@Nullable Integer year, boolean publishedOnly, PageRequest page) {
        return store.list(year, publishedOnly, page)
                .map(found -> found.stream().map(this::view).toList())
                .map(views -> page.page(views, view -> List.of(view.code(), Integer.toString(view.year()))));
    }

    @WithTransaction
    Uni<ScoringProfileView> get(UUID id) {
        return find(id).map(this::view);
    }

    /** Every version, the newest first. */
    @WithTransaction
    Uni<Page<ScoringProfileView>> versions(UUID id, PageRequest page) {
        return find(id).chain(profile -> store.versions(profile, page))
                .map(found -> found.stream().map(this::view).toList())
                .map(views -> page.page(views, view -> List.of(Long.toString(view.version()))));
    }

    @WithTransaction
    Uni<ScoringProfileView> enter(Enter command) {
        return idempotency.once(command, ScoringProfileView.class, () -> {
            ScoringProfile profile =
                    new ScoringProfile(Ids.next(), command.code(), command.year(), 1, today(), command.rules());
            return requireSound(profile.rules())
                    .chain(() -> store.add(profile))
                    .invoke(added -> {
                        if (!added) {
                            throw SCORING_PROFILE_TAKEN.at("/code", profile.code(), String.valueOf(profile.year()));
                        }
                    })
                    .chain(() -> kept("scoring-profile.enter", profile));
        });
    }

    @WithTransaction
    Uni<ScoringProfileView> change(UUID id, @Nullable Version expected, @Nullable JsonNode patch) {
        return find(id).invoke(profile -> Version.require(expected, profile.version()))
                .invoke(this::requireOpen)
                .chain(profile -> change(profile, mergePatch.apply(new Change(profile.rules()), patch)));
    }

    private Uni<ScoringProfileView> change(ScoringProfile was, Change change) {
        ScoringProfile profile = new ScoringProfile(
                was.id(), was.code(), was.year(), was.version() + 1, was.enteredOn(), change.rules());
        return requireSound(profile.rules())
                .chain(() -> store.replace(profile))
                .invoke(replaced -> {
                    if (!replaced) {
                        throw CommonError.VERSION_MISMATCH.because();
                    }
                })
                .chain(() -> kept("scoring-profile.change", profile));
    }

    private Uni<ScoringProfileView> kept(String action, ScoringProfile profile) {
        return store.keep(profile, clock.instant())
                .chain(() -> audit.record(
                        action,
                        profile.id(),
                        Map.of("code", profile.code(), "year", profile.year(), "version", profile.version())))
                .map(done -> view(profile));
    }

    private Uni<Void> requireSound(ScoringRules rules) {
        return store.scorable(rules.indicators())
                .invoke(scorable -> ProfileSoundness.require(rules, scorable))
                .replaceWithVoid();
    }

    private void requireOpen(ScoringProfile profile) {
        if (profile.frozen(today())) {
            throw SCORING_PROFILE_FROZEN.because(profile.code(), String.valueOf(profile.year()), profile.firstDay());
        }
    }

    private Uni<ScoringProfile> find(UUID id) {
        return store.byId(id).onItem().ifNull().failWith(() -> SCORING_PROFILE_NOT_FOUND.because(id));
    }

    private ScoringProfileView view(ScoringProfile profile) {
        return ScoringProfileView.of(profile, today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), VietnamTime.ZONE);
    }
}
