package vn.tiendo.reporting.regime;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.tiendo.reporting.period.Occasion;

/** Reads what belongs to regimes in five statements, however many regimes there are. */
@ApplicationScoped
class RegimeStore {
    private final Mutiny.Session session;

    RegimeStore(Mutiny.Session session) {
        this.session = session;
    }

    /** Joins the transaction of the use case that asks. */
    Uni<RegimeDetails> details(List<Regime> regimes) {
        return chain(regimes).chain(chain -> onward(regimes).chain(onward -> all(regimes, chain, onward)));
    }

    private Uni<RegimeDetails> all(List<Regime> regimes, List<Regime> chain, List<Regime> onward) {
        // the levels above are judged too: they have occasions and chains of their own
        UUID[] ids = Stream.of(regimes, chain, onward)
                .flatMap(List::stream)
                .map(regime -> regime.id)
                .distinct()
                .toArray(UUID[]::new);
        return occasions(ids)
                .chain(occasions -> members(ids)
                        .chain(members -> questions(ids)
                                .map(questions -> new RegimeDetails(
                                        occasions,
                                        members,
                                        questions,
                                        chain.stream()
                                                .collect(Collectors.toMap(regime -> regime.id, Function.identity())),
                                        onward.stream().collect(groupingBy(regime -> regime.reporterId))))));
    }

    private Uni<List<Regime>> chain(List<Regime> regimes) {
        return session.createNativeQuery("""
                        with recursive up(id) as (
                            select distinct r.feeds_id from regime r
                             where r.feeds_id is not null
                               and (r.id = any(cast(:ids as uuid[])) or r.reporter_id = any(cast(:recipients as uuid[])))
                            union
                            select r.feeds_id from regime r join up on up.id = r.id where r.feeds_id is not null)
                        select r.* from regime r join up on up.id = r.id
                        """, Regime.class)
                .setParameter("ids", ids(regimes))
                .setParameter("recipients", recipients(regimes))
                .getResultList();
    }

    private Uni<List<Regime>> onward(List<Regime> regimes) {
        return session.createNativeQuery("""
                        select r.* from regime r
                         where r.status = 'CONFIRMED' and coalesce(r.member_level, r.member_line, r.member_kind) is null
                           and r.reporter_id = any(cast(:recipients as uuid[]))
                        """, Regime.class)
                .setParameter("recipients", recipients(regimes))
                .getResultList();
    }

    private Uni<Map<UUID, List<Occasion>>> occasions(UUID[] ids) {
        return session.createNativeQuery("""
                        select o.regime_id, o.title, o.window_from, o.window_to, o.due_on, o.inclusive
                          from regime_occasion o where o.regime_id = any(cast(:ids as uuid[]))
                         order by o.window_from, o.title
                        """, Tuple.class)
                .setParameter("ids", ids)
                .getResultList()
                .map(rows -> rows.stream()
                        .collect(groupingBy(
                                row -> row.get("regime_id", UUID.class), mapping(RegimeStore::occasion, toList()))));
    }

    private Uni<Map<UUID, List<UUID>>> members(UUID[] ids) {
        return session.createNativeQuery("""
                        select m.regime_id, m.organization_id from regime_member m
                         where m.regime_id = any(cast(:ids as uuid[])) order by m.organization_id
                        """, Tuple.class)
                .setParameter("ids", ids)
                .getResultList()
                .map(rows -> rows.stream()
                        .collect(groupingBy(
                                row -> row.get("regime_id", UUID.class),
                                mapping(row -> row.get("organization_id", UUID.class), toList()))));
    }

    private Uni<Map<UUID, List<String>>> questions(UUID[] ids) {
        return session.createNativeQuery("""
                        select q.regime_id, q.text from regime_question q
                         where q.regime_id = any(cast(:ids as uuid[])) order by q.position
                        """, Tuple.class)
                .setParameter("ids", ids)
                .getResultList()
                .map(rows -> rows.stream()
                        .collect(groupingBy(
                                row -> row.get("regime_id", UUID.class),
                                mapping(row -> row.get("text", String.class), toList()))));
    }

    private static Occasion occasion(Tuple row) {
        return new Occasion(
                row.get("title", String.class),
                row.get("window_from", LocalDate.class),
                row.get("window_to", LocalDate.class),
                row.get("due_on", LocalDate.class),
                row.get("inclusive", Boolean.class));
    }

    private static UUID[] ids(List<Regime> regimes) {
        return regimes.stream().map(regime -> regime.id).toArray(UUID[]::new);
    }

    private static UUID[] recipients(List<Regime> regimes) {
        return regimes.stream().map(regime -> regime.recipientId).distinct().toArray(UUID[]::new);
    }
}
