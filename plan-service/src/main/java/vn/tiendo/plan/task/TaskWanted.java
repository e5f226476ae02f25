package vn.tiendo.plan.task;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.facet.Facet;
import vn.tiendo.plan.facet.SearchWords;
import vn.tiendo.plan.facet.Wanted;
import vn.tiendo.plan.task.TaskResource.TaskFilter;

/** What a filter of tasks says in SQL over the tasks {@code t} of plans {@code p}. */
final class TaskWanted {
    /** Word for word what stands in the index {@code task_words}. */
    private static final String WORDS = "t.name || ' ' || coalesce(t.deliverable, '')";

    private static final String OPEN = "t.progress in ('NOT_STARTED', 'IN_PROGRESS')";

    private TaskWanted() {}

    /** @param organization the one that the filter names; null for none */
    static Wanted of(TaskFilter filter, @Nullable UUID organization) {
        Wanted wanted = new Wanted()
                .and("t.plan_id = cast(:plan as uuid)", "plan", filter.plan)
                .and("t.part_of = cast(:partOf as uuid)", "partOf", filter.partOf)
                .and("t.lead_id = (select o.id from organization o where o.code = :lead)", "lead", filter.lead)
                .and(
                        "t.lead_id in (select o.id from organization_copy o where o.code <> :below and o.path @> array["
                                + "(select u.id from organization_copy u where u.code = :below)])",
                        "below",
                        filter.below)
                .and("t.nominal_due_on >= cast(cast(:dueFrom as text) as date)", "dueFrom", text(filter.dueFrom))
                .and("t.nominal_due_on <= cast(cast(:dueTo as text) as date)", "dueTo", text(filter.dueTo))
                .and(SearchWords.in(WORDS, "words"), "words", SearchWords.query(filter.text))
                .choose("PROGRESS", "not t.heading and t.progress = any(cast(:PROGRESS as text[]))", filter.progress)
                .choose("KIND", "t.kind = any(cast(:KIND as text[]))", filter.kind)
                .choose("THEME", "t.theme = any(cast(:THEME as text[]))", filter.theme);
        chooseTimeliness(wanted, filter);
        if (filter.unclear != null && !filter.unclear.isEmpty()) {
            wanted.choose(
                    "UNCLEAR",
                    any(filter.unclear.stream().map(TaskWanted::lacks).toList()));
        }
        if (organization != null) {
            chooseRole(wanted, filter.role, organization);
        }
        return wanted;
    }

    /** By the rule itself; what is late or soon to be is open and due by then, which an index knows. */
    private static void chooseTimeliness(Wanted wanted, TaskFilter filter) {
        if (filter.timeliness == null || filter.timeliness.isEmpty()) {
            return;
        }
        boolean stands = filter.asOf == null && !filter.counts(TaskFacet.TIMELINESS);
        if (stands && List.of(Timeliness.OVERDUE, Timeliness.DUE_SOON).containsAll(filter.timeliness)) {
            wanted.and(OPEN + " and t.due_at <= :soon");
        }
        wanted.choose(
                "TIMELINESS",
                "p.status <> 'DRAFT' and " + TaskQueries.TIMELINESS + " = any(cast(:TIMELINESS as text[]))",
                filter.timeliness);
    }

    /** In any role, or in those that are chosen. */
    private static void chooseRole(Wanted wanted, @Nullable List<TaskRole> roles, UUID organization) {
        wanted.with("organization", organization);
        wanted.and(any(Arrays.stream(TaskRole.values()).map(TaskRole::sql).toList()));
        if (roles != null && !roles.isEmpty()) {
            wanted.choose("ROLE", any(roles.stream().map(TaskRole::sql).toList()));
        }
    }

    private static String any(List<String> conditions) {
        return conditions.stream().map(condition -> "(" + condition + ")").collect(Collectors.joining(" or "));
    }

    /** The rule of {@link Clear#missing}. */
    static String lacks(Clear clear) {
        return switch (clear) {
            case PERSON -> "coalesce(btrim(t.head), '') = ''";
            case WORK -> "btrim(t.name) = ''";
            case RESPONSIBILITY -> "t.lead_id is null and t.lead_class is null";
            case SCHEDULE ->
                "t.progress <> 'CONTINUOUS' and t.nominal_due_on is null"
                        + " and coalesce(jsonb_typeof(t.deadline -> 'recurrence'), 'null') = 'null'"
                        + " and coalesce(t.deadline ->> 'form', '') <> 'CONTINUOUS'";
            case RESULT -> "coalesce(btrim(t.deliverable), '') = ''";
        };
    }

    static List<Facet> facets(@Nullable List<TaskFacet> asked, @Nullable UUID organization) {
        List<Facet> facets = new ArrayList<>();
        (asked == null ? List.<TaskFacet>of() : asked.stream().distinct().toList()).forEach(facet -> {
            switch (facet) {
                case PROGRESS ->
                    facets.add(new Facet.Single("PROGRESS", "case when not t.heading then t.progress end"));
                case TIMELINESS ->
                    facets.add(new Facet.Single(
                            "TIMELINESS", "case when p.status <> 'DRAFT' then " + TaskQueries.TIMELINESS + " end"));
                case KIND -> facets.add(new Facet.Single("KIND", "t.kind"));
                case THEME -> facets.add(new Facet.Single("THEME", "t.theme"));
                case UNCLEAR -> facets.add(new Facet.Several("UNCLEAR", unclear()));
                case ROLE -> {
                    if (organization != null) {
                        facets.add(new Facet.Several("ROLE", roles()));
                    }
                }
            }
        });
        return facets;
    }

    private static Map<String, String> unclear() {
        Map<String, String> values = new LinkedHashMap<>();
        for (Clear clear : Clear.values()) {
            values.put(clear.name(), lacks(clear));
        }
        return values;
    }

    private static Map<String, String> roles() {
        Map<String, String> values = new LinkedHashMap<>();
        for (TaskRole role : TaskRole.values()) {
            values.put(role.name(), role.sql());
        }
        return values;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
