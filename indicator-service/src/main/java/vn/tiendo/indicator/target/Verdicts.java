package vn.tiendo.indicator.target;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.tiendo.indicator.rows.Column;

/** Writes judgements down: a statement each for the targets and for their bodies, whatever their number. */
@ApplicationScoped
class Verdicts {
    private final Mutiny.Session session;

    Verdicts(Mutiny.Session session) {
        this.session = session;
    }

    Uni<Void> save(List<Judgement> judgements) {
        return saveTargets(judgements)
                .chain(() -> forget(judgements))
                .chain(() -> saveMembers(judgements.stream()
                        .flatMap(one -> one.members().stream()
                                .filter(member -> member.member().body() != null)
                                .map(member -> new Row(one.target().id(), member)))
                        .toList()));
    }

    private record Row(UUID target, Judgement.OfMember of) {
        Standing.Member member() {
            return of.member();
        }
    }

    private Uni<Integer> saveTargets(List<Judgement> judgements) {
        return session.createNativeQuery("""
                        update target t
                           set version = r.version, status = r.status, reason = r.reason, status_as_of = :asOf,
                               next_review_on = r.next_review_on, measurement_id = r.measurement_id,
                               measurement_state = r.measurement_state, value = r.value
                          from unnest(cast(cast(:ids as text[]) as uuid[]), cast(cast(:versions as text[]) as bigint[]),
                                      cast(:statuses as text[]), cast(:reasons as text[]),
                                      cast(cast(:nextReviews as text[]) as date[]), cast(cast(:measurements as text[]) as uuid[]),
                                      cast(:states as text[]), cast(cast(:values as text[]) as numeric[]))
                               as r (id, version, status, reason, next_review_on, measurement_id, measurement_state, value)
                         where t.id = r.id
                        """)
                .setParameter("asOf", judgements.getFirst().asOf())
                .setParameter("ids", Column.of(judgements, one -> one.target().id()))
                .setParameter("versions", Column.of(judgements, Judgement::version))
                .setParameter(
                        "statuses", Column.of(judgements, one -> one.verdict().status()))
                .setParameter(
                        "reasons", Column.of(judgements, one -> one.verdict().reason()))
                .setParameter("nextReviews", Column.of(judgements, Judgement::nextReviewOn))
                .setParameter(
                        "measurements",
                        Column.of(judgements, one -> one.target().current().measurementId()))
                .setParameter(
                        "states",
                        Column.of(judgements, one -> one.target().current().state()))
                .setParameter(
                        "values",
                        Column.of(judgements, one -> one.target().current().value()))
                .executeUpdate();
    }

    /** Bodies that report a target no longer do not stand anywhere with it. */
    private Uni<Integer> forget(List<Judgement> judgements) {
        return session.createNativeQuery("""
                        delete from target_standing s using target t
                         where t.id = s.target_id and t.id = any(cast(cast(:ids as text[]) as uuid[]))
                           and s.reporter_id is distinct from t.reporter_id
                           and (t.reporter_id is not null or s.reporter_id <> all(t.reporter_ids))
                        """)
                .setParameter("ids", Column.of(judgements, one -> one.target().id()))
                .executeUpdate();
    }

    private Uni<Void> saveMembers(List<Row> rows) {
        return session.createNativeQuery("""
                        insert into target_standing as s (target_id, reporter_id, status, reason, measurement_id,
                                                          measurement_state, value)
                        select distinct on (r.target_id, r.reporter_id)
                               r.target_id, r.reporter_id, r.status, r.reason, r.measurement_id, r.measurement_state, r.value
                          from unnest(cast(cast(:targets as text[]) as uuid[]), cast(cast(:bodies as text[]) as uuid[]),
                                      cast(:statuses as text[]), cast(:reasons as text[]),
                                      cast(cast(:measurements as text[]) as uuid[]), cast(:states as text[]),
                                      cast(cast(:values as text[]) as numeric[]))
                               as r (target_id, reporter_id, status, reason, measurement_id, measurement_state, value)
                        on conflict (target_id, reporter_id) do update
                           set status = excluded.status, reason = excluded.reason, measurement_id = excluded.measurement_id,
                               measurement_state = excluded.measurement_state, value = excluded.value
                         where (s.status, s.reason, s.measurement_id, s.measurement_state, s.value)
                               is distinct from (excluded.status, excluded.reason, excluded.measurement_id,
                                                 excluded.measurement_state, excluded.value)
                        """)
                .setParameter("targets", Column.of(rows, Row::target))
                .setParameter("bodies", Column.of(rows, row -> row.member().body()))
                .setParameter(
                        "statuses", Column.of(rows, row -> row.of().verdict().status()))
                .setParameter(
                        "reasons", Column.of(rows, row -> row.of().verdict().reason()))
                .setParameter(
                        "measurements",
                        Column.of(rows, row -> row.member().current().measurementId()))
                .setParameter(
                        "states", Column.of(rows, row -> row.member().current().state()))
                .setParameter(
                        "values", Column.of(rows, row -> row.member().current().value()))
                .executeUpdate()
                .replaceWithVoid();
    }
}
