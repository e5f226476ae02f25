package vn.tiendo.plan.issuing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.tiendo.kit.audit.Audit;
import vn.tiendo.kit.outbox.Outbox;
import vn.tiendo.plan.cascade.Cascades;
import vn.tiendo.plan.difference.Change;
import vn.tiendo.plan.difference.Content;
import vn.tiendo.plan.difference.Difference;
import vn.tiendo.plan.difference.Item;
import vn.tiendo.plan.difference.Part;
import vn.tiendo.plan.plan.Plan;
import vn.tiendo.plan.plan.Plans;
import vn.tiendo.plan.revision.Contents;
import vn.tiendo.plan.revision.Revisions;
import vn.tiendo.plan.task.heading.Rewordings;

/** Makes the next revision of an issued plan: its rows, whom it addresses, what it cites, and what is announced. */
@ApplicationScoped
public class Revising {
    private final Mutiny.Session session;
    private final PlanRows rows;
    private final Plans plans;
    private final Contents contents;
    private final Revisions revisions;
    private final Rewordings rewordings;
    private final Cascades cascades;
    private final Outbox outbox;
    private final Audit audit;

    Revising(
            Mutiny.Session session,
            PlanRows rows,
            Plans plans,
            Contents contents,
            Revisions revisions,
            Rewordings rewordings,
            Cascades cascades,
            Outbox outbox,
            Audit audit) {
        this.session = session;
        this.rows = rows;
        this.plans = plans;
        this.contents = contents;
        this.revisions = revisions;
        this.rewordings = rewordings;
        this.cascades = cascades;
        this.outbox = outbox;
        this.audit = audit;
    }

    /** What a plan says now. */
    public Uni<Content> content(Plan plan) {
        return rows.of(plan.id()).map(parts -> content(plan, parts));
    }

    /** Refuses, with 400, changes that no drafter could have written. */
    public Uni<Void> requireWritable(Plan plan, List<Change> changes) {
        return rows.of(plan.id()).chain(before -> {
            Content after = after(content(plan, before), changes);
            after.items(Part.DOCUMENT).forEach(contents::document);
            return rows.requireNameable(plan.id(), rows.worded(plan, before, after, ids(changes)));
        });
    }

    /** Applies changes that fit, one after the other, to a plan that the caller has locked. */
    public Uni<Void> revise(Plan plan, List<Change> changes, List<UUID> amendments) {
        return rows.hold(plan.id()).chain(before -> {
            Content after = after(content(plan, before), changes);
            Set<UUID> ids = ids(changes);
            PlanParts worded = rows.worded(plan, before, after, ids);
            Set<UUID> left = after.items().stream().map(Item::id).collect(Collectors.toSet());
            List<UUID> removed = ids.stream().filter(id -> !left.contains(id)).toList();
            after.items(Part.DOCUMENT).forEach(item -> plan.amend(contents.document(item)));
            return session.flush()
                    .chain(() -> rows.write(plan, worded, removed))
                    .chain(() -> rewordings.follow(plan.id()))
                    .chain(() -> announce(plan, amendments));
        });
    }

    private Uni<Void> announce(Plan plan, List<UUID> amendments) {
        UUID id = plan.id();
        return plans.cite(plan)
                .chain(() -> rows.nameReporters(id))
                .chain(() -> session.createNativeQuery(Issuing.ADDRESS)
                        .setParameter("plan", id)
                        .executeUpdate())
                .chain(() -> rows.of(id))
                .chain(now -> revisions
                        .keep(plan, now.targets(), now.tasks(), now.duties())
                        .chain(() -> outbox.add("plan.amended", id, PlanIssued.amended(plan, now, amendments))))
                .chain(() -> cascades.settle(List.of(id)))
                .chain(() ->
                        audit.record("plan.amend", id, Map.of("version", plan.version(), "revision", plan.revision())));
    }

    private Content content(Plan plan, PlanParts parts) {
        return contents.of(plan, parts.targets(), parts.tasks(), parts.duties());
    }

    private static Content after(Content now, List<Change> changes) {
        Content content = now;
        for (Change change : changes) {
            content = new Difference(List.of(change)).apply(content);
        }
        return placed(content);
    }

    /** What is new comes last among its kind. */
    private static Content placed(Content content) {
        Map<Part, Integer> last = new EnumMap<>(Part.class);
        content.items().forEach(item -> {
            if (item.fields().get("position") instanceof BigDecimal position) {
                last.merge(item.part(), position.intValue(), Math::max);
            }
        });
        List<Item> placed = new ArrayList<>();
        for (Item item : content.items()) {
            if (item.part() == Part.DOCUMENT || item.fields().containsKey("position")) {
                placed.add(item);
            } else {
                Map<String, Object> fields = new HashMap<>(item.fields());
                fields.put("position", last.merge(item.part(), 1, Integer::sum));
                placed.add(new Item(item.part(), item.id(), fields));
            }
        }
        return Content.of(placed);
    }

    private static Set<UUID> ids(List<Change> changes) {
        return changes.stream().map(Change::id).collect(Collectors.toSet());
    }
}
