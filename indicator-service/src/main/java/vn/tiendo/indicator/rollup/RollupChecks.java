package vn.tiendo.indicator.rollup;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.tiendo.indicator.rows.Moment;
import vn.tiendo.kit.audit.Audit;
import vn.tiendo.kit.idempotency.Idempotency;
import vn.tiendo.kit.paging.Page;
import vn.tiendo.kit.paging.PageRequest;

/** Holds roll-ups against what the measurements say. It reports and never mends by itself. */
@ApplicationScoped
class RollupChecks {
    private static final String SELECT =
            "select c.indicator_code, c.checked_at, c.rows_checked, c.rows_drifted from rollup_check c ";

    private final Mutiny.Session session;
    private final Idempotency idempotency;
    private final Audit audit;
    private final Clock clock;

    RollupChecks(Mutiny.Session session, Idempotency idempotency, Audit audit, Clock clock) {
        this.session = session;
        this.idempotency = idempotency;
        this.audit = audit;
        this.clock = clock;
    }

    /** By the code of the indicator. */
    @WithTransaction
    Uni<Page<RollupCheckView>> list(PageRequest page) {
        return session.createNativeQuery(
                        SELECT + "where c.indicator_code > :after order by c.indicator_code", Tuple.class)
                .setParameter("after", page.after(1).stream().findFirst().orElse(""))
                .setMaxResults(page.fetch())
                .getResultList()
                .map(rows -> rows.stream().map(RollupChecks::view).toList())
                .map(views -> page.page(views, view -> List.of(view.indicator())));
    }

    /** Looks at the indicator that was not looked at for the longest time; gives all rows that were found wrong so far. */
    @WithTransaction
    Uni<Long> checkNext() {
        return session.createNativeQuery("set transaction isolation level repeatable read")
                .executeUpdate()
                .chain(() -> session.createNativeQuery("""
                                select i.id, i.code from indicator i left join rollup_check c on c.indicator_code = i.code
                                 where pg_try_advisory_xact_lock(7499628) order by c.checked_at nulls first, i.code limit 1
                                """, Tuple.class).getSingleResultOrNull())
                .chain(this::check)
                .chain(() -> session.createNativeQuery(
                                "select coalesce(sum(rows_drifted), 0) from rollup_check", Long.class)
                        .getSingleResult());
    }

    /** Counts an indicator anew, and looks at it; 404 when there is none. */
    @WithTransaction
    Uni<RollupCheckView> rebuild(String indicator) {
        return idempotency.once(
                indicator,
                RollupCheckView.class,
                () -> find(indicator)
                        .call(id -> session.createNativeQuery("select rollup_rebuild(:code)", Long.class)
                                .setParameter("code", indicator)
                                .getSingleResult()
                                .chain(written -> audit.record("rollup.rebuild", id, Map.of("rows", written))))
                        .chain(id -> verify(indicator))
                        .chain(drifted -> checked(indicator)));
    }

    private Uni<Void> check(@Nullable Tuple next) {
        if (next == null) {
            return Uni.createFrom().voidItem();
        }
        return verify(next.get("code", String.class))
                .chain(drifted -> drifted == 0
                        ? Uni.createFrom().voidItem()
                        : audit.record("rollup.drifted", next.get("id", UUID.class), Map.of("rows", drifted)));
    }

    private Uni<Integer> verify(String indicator) {
        return session.createNativeQuery("select rollup_verify(:code, :now)", Integer.class)
                .setParameter("code", indicator)
                .setParameter("now", clock.instant())
                .getSingleResult();
    }

    private Uni<RollupCheckView> checked(String indicator) {
        return session.createNativeQuery(SELECT + "where c.indicator_code = :code", Tuple.class)
                .setParameter("code", indicator)
                .getSingleResult()
                .map(RollupChecks::view);
    }

    private Uni<UUID> find(String indicator) {
        return session.createNativeQuery("select id from indicator where code = :code", UUID.class)
                .setParameter("code", indicator)
                .getSingleResultOrNull()
                .onItem()
                .ifNull()
                .failWith(() -> RollupError.ROLLUP_INDICATOR_NOT_FOUND.because(indicator));
    }

    private static RollupCheckView view(Tuple row) {
        return new RollupCheckView(
                row.get("indicator_code", String.class),
                Moment.of(row, "checked_at"),
                row.get("rows_checked", Integer.class),
                row.get("rows_drifted", Integer.class));
    }
}
