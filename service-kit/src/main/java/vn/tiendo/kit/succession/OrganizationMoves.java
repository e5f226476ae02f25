package vn.tiendo.kit.succession;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.tiendo.kit.succession.OrganizationReorganized.State;

/**
 * Keeps what passed, in the table {@code organization_move}, from which a service moves its own rows. Each reorganisation is
 * taken in its newest version only, so that events may come in any order and more than once.
 */
@ApplicationScoped
public class OrganizationMoves {
    /** Which way a service moves its rows: from {@code from_id} to {@code to_id}, or back. */
    public enum Way {
        FORTH("from_id", "to_id"),
        BACK("to_id", "from_id");

        private final String from;
        private final String to;

        Way(String from, String to) {
            this.from = from;
            this.to = to;
        }

        /** SQL with {@code {from}} and {@code {to}} for the columns between which this way leads. */
        public String sql(String template) {
            return template.replace("{from}", from).replace("{to}", to);
        }
    }

    private final Mutiny.Session session;
    private final ObjectMapper json;

    OrganizationMoves(Mutiny.Session session, ObjectMapper json) {
        this.session = session;
        this.json = json;
    }

    /** Runs {@code work} with the id of the reorganisation, when there is something to move. */
    public Uni<Void> take(OrganizationReorganized event, BiFunction<UUID, Way, Uni<Void>> work) {
        return isNewest(event).chain(newest -> {
            if (!newest) {
                return Uni.createFrom().voidItem();
            }
            return event.state() == State.UNDONE
                    ? work.apply(event.id(), Way.BACK).chain(() -> forget(event.id()))
                    : happen(event, work);
        });
    }

    /** Runs {@code work} for each reorganisation that a plan in this version does not know of, in their order. */
    public Uni<Void> catchUp(UUID plan, long planVersion, BiFunction<UUID, Way, Uni<Void>> work) {
        return session.createNativeQuery("""
                        select m.reorganization_id from organization_move m
                         where m.plan_id = :plan and m.plan_version > :version
                         group by m.reorganization_id order by min(m.plan_version)
                        """, UUID.class)
                .setParameter("plan", plan)
                .setParameter("version", planVersion)
                .getResultList()
                .chain(missed -> Multi.createFrom()
                        .iterable(missed)
                        .onItem()
                        .transformToUniAndConcatenate(id -> work.apply(id, Way.FORTH))
                        .collect()
                        .last());
    }

    private Uni<Void> happen(OrganizationReorganized event, BiFunction<UUID, Way, Uni<Void>> work) {
        return event.inEffect() && !event.moves().isEmpty()
                ? keep(event).chain(() -> work.apply(event.id(), Way.FORTH))
                : Uni.createFrom().voidItem();
    }

    private Uni<Boolean> isNewest(OrganizationReorganized event) {
        return session.createNativeQuery("""
                        insert into reorganization_copy (id, version) values (:id, :version)
                        on conflict (id) do update set version = excluded.version
                         where reorganization_copy.version <= excluded.version
                        """)
                .setParameter("id", event.id())
                .setParameter("version", event.version())
                .executeUpdate()
                .map(written -> written == 1);
    }

    private Uni<Void> keep(OrganizationReorganized event) {
        return session.createNativeQuery("""
                        insert into organization_move
                        select cast(:reorganization as uuid), m.kind, m.id, m.role, m."fromId", m."toId", m."planId", m."planVersion"
                          from jsonb_to_recordset(cast(cast(:moves as text) as jsonb)) as m (kind text, id uuid, role text,
                               "fromId" uuid, "toId" uuid, "planId" uuid, "planVersion" bigint)
                        on conflict do nothing
                        """)
                .setParameter("reorganization", event.id())
                .setParameter("moves", write(event.moves()))
                .executeUpdate()
                .replaceWithVoid();
    }

    private Uni<Void> forget(UUID reorganization) {
        return session.createNativeQuery("delete from organization_move where reorganization_id = :id")
                .setParameter("id", reorganization)
                .executeUpdate()
                .replaceWithVoid();
    }

    private String write(List<OrganizationReorganized.Move> moves) {
        try {
            return json.writeValueAsString(moves);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
