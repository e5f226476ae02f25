package vn.tiendo.plan.revision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.difference.Content;
import vn.tiendo.plan.difference.Item;
import vn.tiendo.plan.difference.Part;
import vn.tiendo.plan.duty.DutyDraft;
import vn.tiendo.plan.duty.ReportingDuty;
import vn.tiendo.plan.plan.Plan;
import vn.tiendo.plan.plan.PlanDocument;
import vn.tiendo.plan.target.Target;
import vn.tiendo.plan.target.TargetDraft;
import vn.tiendo.plan.task.Task;
import vn.tiendo.plan.task.TaskDraft;

/**
 * Turns a plan and its rows into content: what a drafter writes of each, with the ids of organisations in place of their
 * codes, for codes change. Progress is no content, it comes from reports.
 */
@ApplicationScoped
public class Contents {
    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    private final ObjectMapper json;
    private final Validator validator;

    Contents(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    public Content of(Plan plan, List<Target> targets, List<Task> tasks, List<ReportingDuty> duties) {
        return of(plan.id(), plan.document(), targets, tasks, duties);
    }

    public Content of(
            UUID plan, PlanDocument document, List<Target> targets, List<Task> tasks, List<ReportingDuty> duties) {
        List<Item> items = new ArrayList<>();
        items.add(new Item(Part.DOCUMENT, plan, fields(document)));
        targets.forEach(target -> items.add(item(target)));
        tasks.forEach(task -> items.add(item(task)));
        duties.forEach(duty -> items.add(item(duty)));
        return Content.of(items);
    }

    /** The document that an item says; 400 when no drafter could have written it. */
    public PlanDocument document(Item item) {
        return draft(item, PlanDocument.class);
    }

    /** The target that an item says, in place of {@code before} where there was one. */
    public Target target(Item item, UUID plan, @Nullable Target before) {
        return Target.of(
                new Target.Place(item.id(), plan, position(item), before == null ? 0 : before.version() + 1),
                draft(item, TargetDraft.class),
                new Target.Bodies(organization(item, "reporter"), organizations(item, "reporters")),
                before == null ? null : before.found());
    }

    /** The task that an item says, in place of {@code before} where there was one. */
    public Task task(Item item, UUID plan, @Nullable Task before) {
        Task.Place place = new Task.Place(item.id(), plan, position(item), before == null ? 0 : before.version() + 1);
        Task worded = Task.of(
                place,
                draft(item, TaskDraft.class),
                organization(item, "lead"),
                organizations(item, "coordinators"),
                organization(item, "monitor"),
                before == null ? null : before.found());
        return before == null ? worded : before.reworded(worded);
    }

    /** The reporting duty that an item says, in place of {@code before} where there was one. */
    public ReportingDuty duty(Item item, UUID plan, @Nullable ReportingDuty before) {
        DutyDraft draft = draft(item, DutyDraft.class);
        return new ReportingDuty(
                item.id(),
                plan,
                position(item),
                before == null ? 0 : before.version() + 1,
                organization(item, "reporter"),
                draft.reporterAsWritten(),
                organization(item, "recipient"),
                draft.recipientAsWritten(),
                organization(item, "via"),
                draft.viaAsWritten(),
                draft.frequencies(),
                draft.dueRule(),
                before == null ? null : before.found());
    }

    private <T> T draft(Item item, Class<T> type) {
        Map<String, Object> fields = new HashMap<>(item.fields());
        fields.keySet().removeAll(item.part().organizations());
        fields.remove("position");
        T draft;
        try {
            draft = json.readValue(
                    json.writeValueAsString(fields), type); // as text, so that 15.0 is the whole number 15
        } catch (JsonProcessingException unfit) {
            throw RevisionError.REVISION_CONTENT_INVALID.because(item.part(), item.id());
        }
        Set<ConstraintViolation<T>> violations = validator.validate(draft);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return draft;
    }

    private static int position(Item item) {
        return new BigDecimal(String.valueOf(item.fields().get("position"))).intValue();
    }

    private static @Nullable UUID organization(Item item, String field) {
        Object id = item.fields().get(field);
        return id == null ? null : id(id);
    }

    private static List<UUID> organizations(Item item, String field) {
        return item.fields().get(field) instanceof Collection<?> ids
                ? ids.stream().map(Contents::id).toList()
                : List.of();
    }

    private static UUID id(@Nullable Object id) {
        return UUID.fromString(String.valueOf(id));
    }

    private Item item(Target target) {
        Map<String, Object> fields = fields(target.draft());
        put(fields, "position", target.position());
        put(fields, "reporter", target.reporting().reporterId());
        put(fields, "reporters", target.reporting().reporterIds());
        return new Item(Part.TARGET, target.id(), fields);
    }

    private Item item(Task task) {
        Map<String, Object> fields = fields(task.draft());
        put(fields, "position", task.position());
        put(fields, "lead", task.parties().leadId());
        put(fields, "coordinators", task.parties().coordinatorIds());
        put(fields, "monitor", task.parties().monitorId());
        return new Item(Part.TASK, task.id(), fields);
    }

    private Item item(ReportingDuty duty) {
        Map<String, Object> fields = fields(duty.draft());
        put(fields, "position", duty.position());
        put(fields, "reporter", duty.reporterId());
        put(fields, "recipient", duty.recipientId());
        put(fields, "via", duty.viaId());
        return new Item(Part.REPORTING_DUTY, duty.id(), fields);
    }

    private Map<String, Object> fields(Object draft) {
        return json.convertValue(draft, FIELDS);
    }

    private static void put(Map<String, Object> fields, String field, @Nullable Object value) {
        if (value == null) {
            fields.remove(field);
        } else {
            fields.put(field, value instanceof UUID id ? id.toString() : value);
        }
    }
}
