package vn.tiendo.plan.citation;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.id.Ids;
import vn.tiendo.plan.rows.Rows;

/**
 * Keeps the citations of plans and what they lead to, many in one statement. Whoever writes here holds one lock until the
 * transaction ends: a plan that is being issued and a citation that is being written see each other, and two users at once
 * cannot close a circle between them.
 */
@ApplicationScoped
public class Citations {
    /** One row of the table {@code plan_citation}. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Row(
            UUID id,
            UUID planId,
            Relation relation,
            int position,
            String citation,
            @Nullable String number,
            ResolutionState state,
            @Nullable UUID citedId) {}

    /** A citation that is to be resolved by rule, and the issued plans with its number. */
    record Open(UUID id, String citation, List<Candidate> candidates) {}

    /** What a citation is found to lead to. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Found(
            UUID id,
            @Nullable String number,
            ResolutionState state,
            @Nullable UUID citedId) {}

    private static final String LOCK =
            "select cast(pg_advisory_xact_lock(hashtextextended('plan-lineage', 0)) as text)";
    private static final String DROP = """
            delete from plan_citation c
             where c.plan_id = :plan and c.relation || ' ' || c.citation <> all(cast(:kept as text[]))
            """;
    private static final String ADD =
            "insert into plan_citation (id, plan_id, relation, position, citation, number, state)"
                    + " select r.id, r.plan_id, r.relation, r.position, r.citation, r.number, r.state from "
                    + Rows.of("plan_citation")
                    + " r on conflict (plan_id, relation, citation) do update set position = excluded.position";
    private static final String OPEN = """
            select c.id, c.citation,
                   (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'issuedOn', p.issued_on, 'type', p.type,
                                                                 'issuer', p.issuer)), '[]')
                      from plan p
                     where p.number_key = c.number and p.status <> 'DRAFT' and p.id <> c.plan_id) as candidates
              from plan_citation c
             where c.state not in ('FIXED', 'CUT') and\s""";
    private static final String RESOLVE = """
            update plan_citation c
               set number = r.number, cited_id = case when f.circle then null else r.cited_id end,
                   state = case when f.circle then 'CYCLIC' else r.state end
              from\s""" + Rows.of("plan_citation") + """
                    r
             cross join lateral (select r.cited_id is not null and plan_reaches(r.cited_id, x.plan_id) as circle
                                   from plan_citation x where x.id = r.id) f
             where c.id = r.id
            """;

    private final Mutiny.Session session;
    private final Rows rows;

    Citations(Mutiny.Session session, Rows rows) {
        this.session = session;
        this.rows = rows;
    }

    /** Keeps what a plan cites now, each citation once; what was said of those that stay is not forgotten. */
    public Uni<Void> keep(UUID plan, Map<Relation, List<String>> cited) {
        List<Row> wanted = wanted(plan, cited);
        String[] kept = wanted.stream()
                .map(row -> row.relation() + " " + row.citation())
                .toArray(String[]::new);
        return lock().chain(() -> session.createNativeQuery(DROP)
                        .setParameter("plan", plan)
                        .setParameter("kept", kept)
                        .executeUpdate())
                .chain(() -> wanted.isEmpty() ? Uni.createFrom().item(0) : rows.write(ADD, wanted))
                .chain(() -> resolve("c.plan_id = :plan", query -> query.setParameter("plan", plan)));
    }

    /** Resolves what waits for a plan that has just been issued with this number, or was certain without it. */
    public Uni<Void> issued(@Nullable String number) {
        return number == null || number.isBlank()
                ? Uni.createFrom().voidItem()
                : lock().chain(() -> resolve(
                        "c.number = :number", query -> query.setParameter("number", CitedDocument.key(number))));
    }

    /** Resolves by rule again what somebody had fixed or cut. */
    public Uni<Void> byRule(UUID citation) {
        return lock().chain(() -> session.createNativeQuery(
                                "update plan_citation set state = 'WAITING', cited_id = null where id = :id")
                        .setParameter("id", citation)
                        .executeUpdate())
                .chain(() -> resolve("c.id = :id", query -> query.setParameter("id", citation)));
    }

    /** Lets a citation mean {@code cited}, or with null no plan here; false when that would close a circle. */
    public Uni<Boolean> byHand(UUID citation, @Nullable UUID cited) {
        return lock().chain(() -> session.createNativeQuery("""
                                update plan_citation c
                                   set cited_id = cast(nullif(:cited, '') as uuid), state = :state
                                 where c.id = :id and not plan_reaches(cast(nullif(:cited, '') as uuid), c.plan_id)
                                """)
                        .setParameter("id", citation)
                        .setParameter("cited", cited == null ? "" : cited.toString())
                        .setParameter("state", (cited == null ? ResolutionState.CUT : ResolutionState.FIXED).name())
                        .executeUpdate())
                .map(changed -> changed > 0);
    }

    /** Reads some citations that were there before citations were resolved; how many. */
    @WithTransaction
    Uni<Integer> readSome() {
        return lock().chain(() -> rows.list(
                        Open.class, OPEN + "c.state = 'UNREAD' order by c.id limit 500", UnaryOperator.identity()))
                .call(this::resolve)
                .map(List::size);
    }

    private Uni<String> lock() {
        return session.flush()
                .chain(() -> session.createNativeQuery(LOCK, String.class).getSingleResultOrNull());
    }

    private Uni<Void> resolve(String which, UnaryOperator<Mutiny.SelectionQuery<String>> parameters) {
        return rows.list(Open.class, OPEN + which, parameters).chain(this::resolve);
    }

    private Uni<Void> resolve(List<Open> open) {
        List<Found> found = open.stream().map(Citations::found).toList();
        return found.isEmpty()
                ? Uni.createFrom().voidItem()
                : rows.write(RESOLVE, found).replaceWithVoid();
    }

    private static Found found(Open open) {
        CitedDocument cited = CitedDocument.read(open.citation());
        Resolution resolution = Resolution.of(cited, open.candidates());
        return new Found(open.id(), cited.number(), resolution.state(), resolution.cited());
    }

    private static List<Row> wanted(UUID plan, Map<Relation, List<String>> cited) {
        List<Row> wanted = new ArrayList<>();
        cited.forEach((relation, citations) -> new LinkedHashSet<>(citations)
                .forEach(citation -> wanted.add(new Row(
                        Ids.next(),
                        plan,
                        relation,
                        wanted.size() + 1,
                        citation,
                        CitedDocument.read(citation).number(),
                        ResolutionState.WAITING,
                        null))));
        return wanted;
    }
}
