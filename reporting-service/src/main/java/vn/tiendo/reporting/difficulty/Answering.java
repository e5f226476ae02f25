package vn.tiendo.reporting.difficulty;

import static vn.tiendo.reporting.difficulty.DifficultyError.DIFFICULTY_NOT_COMPETENT;
import static vn.tiendo.reporting.difficulty.DifficultyError.DIFFICULTY_NO_SUPERIOR;
import static vn.tiendo.reporting.difficulty.DifficultyError.DIFFICULTY_RECIPIENT_UNFIT;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.audit.Audit;
import vn.tiendo.kit.etag.Version;
import vn.tiendo.kit.outbox.Outbox;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.kit.scope.OrganizationCopies;
import vn.tiendo.kit.scope.OrganizationCopy;
import vn.tiendo.kit.time.VietnamTime;
import vn.tiendo.reporting.calendar.AnswerTerm;
import vn.tiendo.reporting.calendar.WorkingCalendars;
import vn.tiendo.reporting.difficulty.DifficultyStep.DifficultyAction;
import vn.tiendo.reporting.evidence.DossierEvidence;

/** What those do who receive a difficulty: send it on, upward, or answer it. The evidence it had then stays with it. */
@ApplicationScoped
class Answering {
    private final OrganizationCopies organizations;
    private final WorkingCalendars calendars;
    private final DossierEvidence evidence;
    private final DifficultySteps steps;
    private final DifficultyQueries queries;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    Answering(
            OrganizationCopies organizations,
            WorkingCalendars calendars,
            DossierEvidence evidence,
            DifficultySteps steps,
            DifficultyQueries queries,
            Outbox outbox,
            Audit audit,
            Clock clock) {
        this.organizations = organizations;
        this.calendars = calendars;
        this.evidence = evidence;
        this.steps = steps;
        this.queries = queries;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** What is answered. */
    record Answered(
            DifficultyOutcome outcome,
            String text,
            @Nullable UUID amendment) {}

    private record Held(Difficulty difficulty, OrganizationCopy own) {}

    /** To another body that is competent, from the one that was thought to be. */
    @WithTransaction
    Uni<DifficultyView> route(UUID id, @Nullable Version expected, String recipient, String reason, OrgScope scope) {
        return held(id, expected, scope)
                .invoke(held -> held.difficulty().requireOpen())
                .call(held -> organizations
                        .existing(recipient, "/recipient")
                        .invoke(to -> requireFit(held.difficulty(), to))
                        .chain(to ->
                                route(held.difficulty(), to.id(), held.own().id(), reason, scope)))
                .chain(held -> queries.view(held.difficulty()));
    }

    /** Upward: to the superior of the one that cannot answer. */
    @WithTransaction
    Uni<DifficultyView> escalate(UUID id, @Nullable Version expected, String reason, OrgScope scope) {
        return held(id, expected, scope)
                .call(held -> superior(held).chain(superior -> escalate(held, superior, reason, scope)))
                .chain(held -> queries.view(held.difficulty()));
    }

    @WithTransaction
    Uni<DifficultyView> answer(UUID id, @Nullable Version expected, Answered answered, OrgScope scope) {
        return held(id, expected, scope)
                .invoke(held ->
                        held.difficulty().answer(answered.outcome(), answered.text(), answered.amendment(), now()))
                .call(held -> record(
                        held.difficulty(), DifficultyAction.ANSWER, held.own().id(), null, scope))
                .chain(held -> queries.view(held.difficulty()));
    }

    /** Sends it to a body, whoever decided so. */
    Uni<Void> route(Difficulty difficulty, UUID to, UUID from, @Nullable String reason, OrgScope scope) {
        Instant now = now();
        return calendars
                .current()
                .invoke(calendar -> difficulty.route(to, AnswerTerm.of(now, difficulty.answerDays, calendar), now))
                .chain(() -> record(difficulty, DifficultyAction.ROUTE, from, reason, scope));
    }

    private Uni<Void> escalate(Held held, UUID superior, String reason, OrgScope scope) {
        Instant now = now();
        Difficulty difficulty = held.difficulty();
        return calendars
                .current()
                .invoke(calendar ->
                        difficulty.escalate(superior, AnswerTerm.of(now, difficulty.answerDays, calendar), now))
                .chain(() ->
                        record(difficulty, DifficultyAction.ESCALATE, held.own().id(), reason, scope));
    }

    private Uni<Void> record(
            Difficulty moved, DifficultyAction action, UUID from, @Nullable String reason, OrgScope scope) {
        String topic = action == DifficultyAction.ANSWER ? "difficulty.answered" : "difficulty.routed";
        return steps.add(moved, action, from, reason, scope)
                .chain(() -> evidence.handIn(moved.id))
                .chain(() -> outbox.add(topic, moved.id, DifficultyState.of(moved)))
                .chain(() -> audit.record(
                        "difficulty." + action.name().toLowerCase(Locale.ROOT),
                        moved.id,
                        Map.of("version", moved.version, "status", moved.status)));
    }

    /** 404 outside the scope, 403 when the caller's organisation is not the one to act. */
    private Uni<Held> held(UUID id, @Nullable Version expected, OrgScope scope) {
        return queries.lock(id, scope)
                .chain(found -> organizations
                        .own(scope)
                        .call(own -> requireCompetent(found, own))
                        .invoke(() -> Version.require(expected, found.version))
                        .map(own -> new Held(found, own)));
    }

    /** The recipient; while there is none, or it has closed, those above the body that raised it. */
    private Uni<Void> requireCompetent(Difficulty found, OrganizationCopy own) {
        return recipient(found)
                .chain(recipient -> recipient != null && recipient.existsOn(today())
                        ? Uni.createFrom().item(recipient.id().equals(own.id()))
                        : organizations
                                .find(found.raiserId)
                                .map(raiser -> raiser != null && raiser.path().contains(own.id())))
                .invoke(competent -> {
                    if (!competent) {
                        throw DIFFICULTY_NOT_COMPETENT.because(own.code());
                    }
                })
                .replaceWithVoid();
    }

    /** No item while nobody is known to be competent. */
    private Uni<OrganizationCopy> recipient(Difficulty found) {
        return found.recipientId == null ? Uni.createFrom().nullItem() : organizations.find(found.recipientId);
    }

    private Uni<UUID> superior(Held held) {
        UUID superior = held.own().parentId();
        if (superior == null) {
            return Uni.createFrom()
                    .failure(() -> DIFFICULTY_NO_SUPERIOR.because(held.own().code()));
        }
        return superior.equals(held.difficulty().raiserId)
                ? organizations.find(superior).map(raiser -> above(raiser, held))
                : Uni.createFrom().item(superior);
    }

    /** It came from above: then whoever stands above that. */
    private static UUID above(@Nullable OrganizationCopy raiser, Held held) {
        if (raiser == null || raiser.parentId() == null) {
            throw DIFFICULTY_NO_SUPERIOR.because(held.own().code());
        }
        return raiser.parentId();
    }

    private static void requireFit(Difficulty difficulty, OrganizationCopy to) {
        if (to.id().equals(difficulty.raiserId) || to.id().equals(difficulty.recipientId)) {
            throw DIFFICULTY_RECIPIENT_UNFIT.at("/recipient", to.code());
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), VietnamTime.ZONE);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
