package vn.tiendo.indicator.target;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.tiendo.indicator.rows.Conditions;
import vn.tiendo.indicator.status.TargetStatus;
import vn.tiendo.kit.paging.Page;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.kit.scope.OrgScope;

/** Reads of targets: those reported by, or in a plan kept by, the caller's organisation or one below it. */
@ApplicationScoped
public class TargetQueries {
    /** SQL over the table {@code target t}. */
    public static final String VISIBLE = OrgScope.below("t.reporter_id") + " or " + OrgScope.below("t.keeper_id")
            + " or exists (select 1 from unnest(t.reporter_ids) b(id) where " + OrgScope.below("b.id") + ")";

    private static final int CHUNK = 200;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private final Mutiny.Session session;
    private final TermsColumn terms;
    private final Reviews reviews;

    TargetQueries(Mutiny.Session session, TermsColumn terms, Reviews reviews) {
        this.session = session;
        this.terms = terms;
        this.reviews = reviews;
    }

    /** What to list; absent parts do not restrict. */
    record Wanted(
            @Nullable UUID plan,
            @Nullable String reporter,
            @Nullable TargetStatus status) {

        Conditions conditions(OrgScope scope) {
            return Conditions.within(scope, VISIBLE)
                    .and("t.plan_id = :plan", "plan", plan)
                    .and(
                            "(r.code = :reporter or t.reporter_ids && array(select o.id from organization_copy o where o.code = :reporter))",
                            "reporter",
                            reporter);
        }
    }

    @WithTransaction
    Uni<Page<TargetView>> list(Wanted wanted, PageRequest page, OrgScope scope) {
        Conditions conditions = wanted.conditions(scope)
                .and(
                        "t.status = :status",
                        "status",
                        wanted.status() == null ? null : wanted.status().name())
                .and("t.id > cast(cast(:after as text) as uuid)", "after", after(page));
        return conditions
                .bind(session.createNativeQuery(TargetRow.SELECT + conditions.where() + " order by t.id", Tuple.class))
                .setMaxResults(page.fetch())
                .getResultList()
                .map(rows ->
                        rows.stream().map(row -> TargetRow.view(row, terms)).toList())
                .map(views -> page.page(views, TargetQueries::key));
    }

    /**
     * As targets stood at the end of a day, judged anew by what was asked and known then. Who may see them follows from today's
     * reporters and keepers too: nobody comes to see more by asking about the past.
     */
    @WithTransaction
    Uni<Page<TargetView>> listAsOf(Wanted wanted, LocalDate day, PageRequest page, OrgScope scope) {
        requireValid(day);
        return asOf(wanted, day, page.fetch(), after(page), scope, new ArrayList<>())
                .map(views -> page.page(views, TargetQueries::key));
    }

    /** Reads on until there are enough of the status that is wanted, or no more targets. */
    private Uni<List<TargetView>> asOf(
            Wanted wanted, LocalDate day, int enough, @Nullable String after, OrgScope scope, List<TargetView> found) {
        return chunk(wanted, day, after, scope).chain(views -> {
            views.stream()
                    .filter(view ->
                            wanted.status() == null || wanted.status().name().equals(view.status()))
                    .limit(enough - (long) found.size())
                    .forEach(found::add);
            return views.size() < CHUNK || found.size() == enough
                    ? Uni.createFrom().item(found)
                    : asOf(wanted, day, enough, views.getLast().id().toString(), scope, found);
        });
    }

    private static void requireValid(LocalDate day) {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw TargetError.TARGET_AS_OF_NOT_VALID.because(day);
        }
    }

    private Uni<List<TargetView>> chunk(Wanted wanted, LocalDate day, @Nullable String after, OrgScope scope) {
        return stood(wanted.conditions(scope).and("t.id > cast(cast(:after as text) as uuid)", "after", after), day);
    }

    private Uni<List<TargetView>> stood(Conditions wanted, LocalDate day) {
        Conditions conditions = wanted.and("t.id in (select t.id from target t where " + VISIBLE + ")");
        return conditions
                .bind(session.createNativeQuery(
                        TargetRow.SELECT_ASKED + conditions.where() + " order by t.id", Tuple.class))
                .setParameter("moment", Reviews.endOf(day))
                .setMaxResults(CHUNK)
                .getResultList()
                .chain(rows -> reviews.asOf(
                                day,
                                rows.stream()
                                        .map(row -> row.get("id", UUID.class))
                                        .toList())
                        .map(Standings::byId)
                        .map(judged ->
                                rows.stream().map(row -> view(row, judged)).toList()));
    }

    private TargetView view(Tuple row, Map<UUID, Judgement> judged) {
        return row.get("in_force", Boolean.class)
                ? TargetRow.view(row, terms, Objects.requireNonNull(judged.get(row.get("id", UUID.class))))
                : TargetRow.view(row, terms);
    }

    private static @Nullable String after(PageRequest page) {
        return page.after(1).stream().findFirst().orElse(null);
    }

    private static List<String> key(TargetView view) {
        return List.of(view.id().toString());
    }

    /** As it stands now or, given a day, as it stood at its end; 404 outside the scope, and while it was not asked for. */
    @WithTransaction
    public Uni<TargetView> get(UUID id, @Nullable LocalDate asOf, OrgScope scope) {
        if (asOf == null) {
            return get(id, scope);
        }
        requireValid(asOf);
        return stood(Conditions.within(scope, VISIBLE).and("t.id = :id", "id", id), asOf)
                .map(found -> found.stream().findFirst().orElseThrow(() -> TargetError.TARGET_NOT_FOUND.because(id)));
    }

    /** The measurements on which a target stood at the end of a day; whether the caller sees it was checked. */
    @WithTransaction
    public Uni<List<UUID>> measurements(UUID id, LocalDate asOf) {
        return reviews.asOf(asOf, List.of(id))
                .map(judged -> judged.stream()
                        .flatMap(one -> one.members().stream())
                        .flatMap(one -> Stream.ofNullable(one.member().current().measurementId()))
                        .toList());
    }

    /** 404 outside the scope. */
    @WithTransaction
    public Uni<TargetView> get(UUID id, OrgScope scope) {
        Conditions conditions = Conditions.within(scope, VISIBLE).and("t.id = :id", "id", id);
        return conditions
                .bind(session.createNativeQuery(TargetRow.SELECT + conditions.where(), Tuple.class))
                .getSingleResultOrNull()
                .onItem()
                .ifNull()
                .failWith(() -> TargetError.TARGET_NOT_FOUND.because(id))
                .map(row -> TargetRow.view(row, terms));
    }
}
