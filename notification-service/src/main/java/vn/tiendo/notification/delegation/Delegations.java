package vn.tiendo.notification.delegation;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.audit.Audit;
import vn.tiendo.kit.etag.Version;
import vn.tiendo.kit.id.Ids;
import vn.tiendo.kit.idempotency.Idempotency;
import vn.tiendo.kit.paging.Page;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.kit.problem.CommonError;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.kit.scope.OrganizationCopies;
import vn.tiendo.kit.scope.OrganizationCopy;
import vn.tiendo.notification.directory.Person;

/** Absences, seen by the two whom they concern and by nobody else; only who is away says and ends them. */
@ApplicationScoped
class Delegations {
    private static final Duration LONGEST = Duration.ofDays(366);
    /** A little into the past is the caller's clock. */
    private static final Duration SLACK = Duration.ofMinutes(5);

    private final Mutiny.Session session;
    private final OrganizationCopies organizations;
    private final Idempotency idempotency;
    private final Audit audit;
    private final Clock clock;

    Delegations(
            Mutiny.Session session,
            OrganizationCopies organizations,
            Idempotency idempotency,
            Audit audit,
            Clock clock) {
        this.session = session;
        this.organizations = organizations;
        this.idempotency = idempotency;
        this.audit = audit;
        this.clock = clock;
    }

    /** The newest first: those of the caller, and those in which the caller is deputy. */
    @WithTransaction
    Uni<Page<DelegationView>> list(PageRequest page, OrgScope scope) {
        List<String> after = page.after(1);
        return session.createNativeQuery(
                        DelegationView.SELECT
                                + "where (d.subject = :subject or d.deputy = :subject)"
                                + " and (cast(:after as uuid) is null or d.id < cast(:after as uuid))"
                                + " order by d.id desc limit :fetch",
                        Tuple.class)
                .setParameter("subject", scope.subject())
                .setParameter("after", after.isEmpty() ? null : id(after.getFirst()))
                .setParameter("fetch", page.fetch())
                .getResultList()
                .map(rows -> rows.stream().map(DelegationView::of).toList())
                .map(views -> page.page(views, view -> List.of(view.id().toString())));
    }

    @WithTransaction
    Uni<DelegationView> get(UUID id, OrgScope scope) {
        return find(id, scope, "").map(DelegationView::of);
    }

    /** Names of people are personal data: who saw those of which body is recorded. */
    @WithTransaction
    Uni<ColleaguesView> show(List<Person> people, OrgScope scope) {
        ColleaguesView view = new ColleaguesView(people.stream()
                .filter(person -> !person.subject().equals(scope.subject()))
                .map(ColleagueView::of)
                .toList());
        return view.items().isEmpty()
                ? Uni.createFrom().item(view)
                : organizations
                        .own(scope)
                        .chain(own -> audit.recordRead("directory.read", own.id()))
                        .replaceWith(view);
    }

    /** @param colleagues opaque ids of the people of the caller's organisation, as the directory knows them now */
    @WithTransaction
    Uni<DelegationView> add(NewDelegation command, Set<String> colleagues, OrgScope scope) {
        return idempotency.once(command, DelegationView.class, () -> {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            Instant from = command.from() == null ? now : command.from();
            requireTime(from, command.to(), now);
            if (!colleagues.contains(command.deputy()) || command.deputy().equals(scope.subject())) {
                throw DelegationError.DELEGATION_DEPUTY_UNKNOWN.at("/deputy");
            }
            return organizations.own(scope).chain(own -> insert(command, from, own, scope, now));
        });
    }

    private Uni<DelegationView> insert(
            NewDelegation command, Instant from, OrganizationCopy own, OrgScope scope, Instant now) {
        UUID id = Ids.next();
        return requireNoOther(from, command.to(), scope)
                .chain(() -> session.createNativeQuery("""
                                insert into delegation (id, version, subject, deputy, organization_id, roles, starts_at,
                                                        ends_at, created_at)
                                values (:id, 1, :subject, :deputy, :organization, cast(:roles as text[]), :from, :to, :now)
                                """)
                        .setParameter("id", id)
                        .setParameter("subject", scope.subject())
                        .setParameter("deputy", command.deputy())
                        .setParameter("organization", own.id())
                        .setParameter("roles", scope.roles().stream().sorted().toArray(String[]::new))
                        .setParameter("from", from)
                        .setParameter("to", command.to())
                        .setParameter("now", now)
                        .executeUpdate())
                .chain(() -> audit.record("delegation.added", id, Map.of("from", from, "to", command.to())))
                .chain(() -> get(id, scope));
    }

    /** One deputy at a time; two who say it at once queue at the advisory lock. */
    private Uni<Void> requireNoOther(Instant from, Instant to, OrgScope scope) {
        return session.createNativeQuery(
                        "select cast(pg_advisory_xact_lock(hashtextextended(cast(:subject as text), 71)) as text)",
                        String.class)
                .setParameter("subject", scope.subject())
                .getSingleResult()
                .chain(() -> session.createNativeQuery(
                                "select count(*) from delegation"
                                        + " where subject = :subject and starts_at < :to and ends_at > :from",
                                Long.class)
                        .setParameter("subject", scope.subject())
                        .setParameter("from", from)
                        .setParameter("to", to)
                        .getSingleResult())
                .invoke(others -> {
                    if (others > 0) {
                        throw DelegationError.DELEGATION_OVERLAPS.because();
                    }
                })
                .replaceWithVoid();
    }

    /** From now on, or before it began; what the deputy was told stays told. */
    @WithTransaction
    Uni<DelegationView> end(UUID id, @Nullable Version expected, OrgScope scope) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return idempotency.once(
                "",
                DelegationView.class,
                () -> find(id, scope, " for update of d")
                        .map(DelegationView::of)
                        .invoke(delegation -> requireOpen(delegation, expected, scope, now))
                        .chain(() -> session.createNativeQuery("""
                                        update delegation set version = version + 1, ends_at = greatest(starts_at, :now)
                                         where id = :id
                                        """)
                                .setParameter("id", id)
                                .setParameter("now", now)
                                .executeUpdate())
                        .chain(() -> audit.record("delegation.ended", id, Map.of()))
                        .chain(() -> get(id, scope)));
    }

    private Uni<Tuple> find(UUID id, OrgScope scope, String lock) {
        return session.createNativeQuery(
                        DelegationView.SELECT + "where d.id = :id and (d.subject = :subject or d.deputy = :subject)"
                                + lock,
                        Tuple.class)
                .setParameter("id", id)
                .setParameter("subject", scope.subject())
                .getSingleResultOrNull()
                .onItem()
                .ifNull()
                .failWith(() -> CommonError.NOT_FOUND.because(id));
    }

    private static void requireOpen(
            DelegationView delegation, @Nullable Version expected, OrgScope scope, Instant now) {
        if (!delegation.absent().equals(scope.subject())) {
            throw DelegationError.DELEGATION_NOT_OWN.because();
        }
        Version.require(expected, delegation.version());
        if (!delegation.to().isAfter(now)) {
            throw DelegationError.DELEGATION_OVER.because();
        }
    }

    private static void requireTime(Instant from, Instant to, Instant now) {
        if (from.isBefore(now.minus(SLACK)) || from.isAfter(now.plus(LONGEST))) {
            throw DelegationError.DELEGATION_TIME_INVALID.at("/from");
        }
        if (!to.isAfter(from) || !to.isAfter(now) || to.isAfter(from.plus(LONGEST))) {
            throw DelegationError.DELEGATION_TIME_INVALID.at("/to");
        }
    }

    private static UUID id(String cursor) {
        try {
            return UUID.fromString(cursor);
        } catch (IllegalArgumentException malformed) {
            throw CommonError.CURSOR_INVALID.because();
        }
    }
}
