package vn.tiendo.plan.target;

import static vn.tiendo.plan.target.TargetError.TARGET_BASE_NOT_IMPLEMENTED;
import static vn.tiendo.plan.target.TargetError.TARGET_BASE_UNKNOWN;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.problem.Refusal;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.plan.plan.PlanScope;
import vn.tiendo.plan.rows.Rows;

/** The links upward: a target may carry on only targets of plans that its own plan implements, at any distance. */
@ApplicationScoped
public class BaseTargets {
    /** A target somewhere else. */
    record Base(UUID id, boolean implemented) {}

    private static final String SELECT = """
            with recursive base(id) as (
                 select c.cited_id from plan_citation c
                  where c.plan_id = :plan and c.relation = 'IMPLEMENTS' and c.cited_id is not null
                 union
                 select c.cited_id from base b join plan_citation c on c.plan_id = b.id
                  where c.relation = 'IMPLEMENTS' and c.cited_id is not null)
            select t.id, t.plan_id in (select b.id from base b) as implemented
              from target t join plan p on p.id = t.plan_id
             where t.id = any(cast(:ids as uuid[])) and p.status <> 'DRAFT'
            """;

    private final Rows rows;

    BaseTargets(Rows rows) {
        this.rows = rows;
    }

    /** Refuses, with 400, links to targets that the caller cannot see, or of plans that this one does not implement. */
    Uni<Void> require(UUID plan, TargetDraft draft, OrgScope scope) {
        return require(
                draft,
                SELECT + " and " + PlanScope.READABLE,
                query -> scope.bind(query).setParameter("plan", plan));
    }

    /** The same for links that several bodies read and decide on: what the plan stands on is theirs to name. */
    public Uni<Void> require(UUID plan, List<Target> targets) {
        return targets.stream()
                .map(Target::draft)
                .map(draft -> require(draft, SELECT, query -> query.setParameter("plan", plan)))
                .reduce(Uni.createFrom().voidItem(), (before, next) -> before.chain(() -> next));
    }

    private Uni<Void> require(
            TargetDraft draft, String select, UnaryOperator<Mutiny.SelectionQuery<String>> parameters) {
        Map<String, UUID> links = links(draft);
        return links.isEmpty()
                ? Uni.createFrom().voidItem()
                : rows.list(
                                Base.class,
                                select,
                                query -> parameters
                                        .apply(query)
                                        .setParameter("ids", links.values().toArray(UUID[]::new)))
                        .invoke(found -> requireAll(links, found))
                        .replaceWithVoid();
    }

    /** Which target is named where. */
    private static Map<String, UUID> links(TargetDraft draft) {
        Map<String, UUID> links = new java.util.LinkedHashMap<>();
        List<UUID> wanted = draft.implementsTargets() == null ? List.of() : draft.implementsTargets();
        for (int nth = 0; nth < wanted.size(); nth++) {
            links.put("/implementsTargets/" + nth, wanted.get(nth));
        }
        @Nullable
        UUID reference = draft.form() == null || draft.form().reference() == null
                ? null
                : draft.form().reference().target();
        Stream.ofNullable(reference).forEach(id -> links.put("/form/reference/target", id));
        return links;
    }

    private static void requireAll(Map<String, UUID> links, List<Base> found) {
        Map<UUID, Boolean> implemented = found.stream().collect(Collectors.toMap(Base::id, Base::implemented));
        List<Refusal.Field> wrong = new ArrayList<>();
        links.forEach((pointer, id) -> {
            Boolean base = implemented.get(id);
            if (base == null) {
                wrong.add(new Refusal.Field(pointer, TARGET_BASE_UNKNOWN, id));
            } else if (!base) {
                wrong.add(new Refusal.Field(pointer, TARGET_BASE_NOT_IMPLEMENTED, id));
            }
        });
        if (!wrong.isEmpty()) {
            throw new Refusal(wrong.getFirst().code(), wrong, wrong.getFirst().arguments());
        }
    }
}
