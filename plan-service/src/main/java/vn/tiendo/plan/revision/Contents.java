package vn.tiendo.plan.revision;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.difference.Content;
import vn.tiendo.plan.difference.Item;
import vn.tiendo.plan.difference.Part;
import vn.tiendo.plan.duty.ReportingDuty;
import vn.tiendo.plan.plan.Plan;
import vn.tiendo.plan.target.Target;
import vn.tiendo.plan.task.Task;

/**
 * Turns a plan and its rows into content: what a drafter writes of each, with the ids of organisations in place of their
 * codes, for codes change. Progress is no content, it comes from reports.
 */
@ApplicationScoped
class Contents {
    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    private final ObjectMapper json;

    Contents(ObjectMapper json) {
        this.json = json;
    }

    Content of(Plan plan, List<Target> targets, List<Task> tasks, List<ReportingDuty> duties) {
        List<Item> items = new ArrayList<>();
        items.add(new Item(Part.DOCUMENT, plan.id(), fields(plan.document())));
        targets.forEach(target -> items.add(item(target)));
        tasks.forEach(task -> items.add(item(task)));
        duties.forEach(duty -> items.add(item(duty)));
        return Content.of(items);
    }

    private Item item(Target target) {
        Map<String, Object> fields = fields(target.draft());
        put(fields, "position", target.position());
        put(fields, "reporter", target.reporterId());
        return new Item(Part.TARGET, target.id(), fields);
    }

    private Item item(Task task) {
        Map<String, Object> fields = fields(task.draft());
        put(fields, "position", task.position());
        put(fields, "lead", task.leadId());
        put(fields, "coordinators", task.coordinatorIds());
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
