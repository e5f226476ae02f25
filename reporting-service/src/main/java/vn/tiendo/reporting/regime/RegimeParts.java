package vn.tiendo.reporting.regime;

import static vn.tiendo.reporting.regime.RegimeError.REGIME_REPORTER_NOT_BELOW;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.reporting.period.Occasion;

/** Writes what of a new regime stands in other rows than its own; joins the transaction of the use case that asks. */
@ApplicationScoped
class RegimeParts {
    private final Mutiny.Session session;

    RegimeParts(Mutiny.Session session) {
        this.session = session;
    }

    Uni<Void> add(UUID regime, NewRegime asked, OrgScope scope) {
        return occasions(regime, asked.asked())
                .chain(() -> members(regime, asked, scope))
                .chain(() -> questions(regime, asked.words()));
    }

    private Uni<Void> questions(UUID regime, List<String> questions) {
        if (questions.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return session.createNativeQuery("""
                        insert into regime_question (regime_id, position, id, text)
                        select :regime, q.position, uuid_v7(), q.text
                          from unnest(cast(:texts as text[])) with ordinality as q (text, position)
                        """)
                .setParameter("regime", regime)
                .setParameter("texts", questions.stream().map(String::strip).toArray(String[]::new))
                .executeUpdate()
                .replaceWithVoid();
    }

    private Uni<Void> occasions(UUID regime, List<Occasion> occasions) {
        if (occasions.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return session.createNativeQuery("""
                        insert into regime_occasion (regime_id, title, window_from, window_to, due_on, inclusive)
                        select :regime, o.title, o.window_from, o.window_to, o.due_on, o.inclusive
                          from unnest(cast(:titles as text[]), cast(cast(:froms as text[]) as date[]),
                                      cast(cast(:tos as text[]) as date[]), cast(cast(:dues as text[]) as date[]),
                                      cast(cast(:inclusive as text[]) as boolean[]))
                               as o(title, window_from, window_to, due_on, inclusive)
                        """)
                .setParameter("regime", regime)
                .setParameter("titles", texts(occasions, Occasion::title))
                .setParameter("froms", texts(occasions, Occasion::windowFrom))
                .setParameter("tos", texts(occasions, Occasion::windowTo))
                .setParameter("dues", texts(occasions, Occasion::dueOn))
                .setParameter("inclusive", texts(occasions, Occasion::inclusive))
                .executeUpdate()
                .replaceWithVoid();
    }

    private static String[] texts(List<Occasion> occasions, Function<Occasion, Object> part) {
        return occasions.stream().map(one -> part.apply(one).toString()).toArray(String[]::new);
    }

    /** Of the codes given those count that are known and the caller's own or below; the first other one refuses all. */
    private Uni<Void> members(UUID regime, NewRegime asked, OrgScope scope) {
        List<String> codes = asked.named();
        if (codes.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return scope.bind(session.createNativeQuery("""
                        insert into regime_member (regime_id, organization_id)
                        select :regime, o.id from organization_copy o
                         where o.code = any(cast(:codes as text[])) and (:admin or %s)
                        """.formatted(OrgScope.below("o.id"))))
                .setParameter("regime", regime)
                .setParameter("codes", codes.toArray(String[]::new))
                .setParameter("admin", scope.has("admin"))
                .executeUpdate()
                .invoke(written -> {
                    if (written != codes.stream().distinct().count()) {
                        throw REGIME_REPORTER_NOT_BELOW.at("/members/organizations", String.join(", ", codes));
                    }
                })
                .replaceWithVoid();
    }
}
