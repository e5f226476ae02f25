package vn.tiendo.plan.task;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.plan.BenchStatements;
import vn.tiendo.plan.facet.FacetSql;
import vn.tiendo.plan.plan.Sight;
import vn.tiendo.plan.task.TaskResource.TaskFilter;
import vn.tiendo.plan.task.TaskResource.TaskFilter.Order;

/** What the bench asks of the list of tasks, as a commune, a province and an auditor. */
class TaskStatementsTest {
    private static final UUID COMMUNE = UUID.fromString("0190be0d-0001-7000-8000-000000000065");
    private static final Map<String, Sight> READERS = Map.of(
            "auditor",
            new Sight(new OrgScope("H01", true, "reader", Set.of("auditor")), new UUID(0, 0)),
            "commune",
            new Sight(new OrgScope("H34.X101", false, "reader", Set.of("reporter")), COMMUNE),
            "province",
            new Sight(
                    new OrgScope("H01", false, "reader", Set.of("reporter")),
                    UUID.fromString("0190be0d-0000-7000-8000-000000000001")));

    private static final Map<String, Consumer<TaskFilter>> ASKED = new LinkedHashMap<>();

    static {
        ASKED.put("none", filter -> {});
        ASKED.put("plan", filter -> filter.plan = UUID.fromString("0190be0d-0002-7000-8000-000000000065"));
        ASKED.put("lead", filter -> filter.lead = "H34.X101");
        ASKED.put("below", filter -> filter.below = "H02");
        ASKED.put("role", filter -> filter.organization = "H34.X101");
        ASKED.put("due", filter -> {
            filter.dueFrom = LocalDate.of(2026, 12, 1);
            filter.dueTo = LocalDate.of(2026, 12, 7);
        });
        ASKED.put("kind", filter -> filter.kind = List.of(TaskKind.ISSUE_PLAN));
        ASKED.put("overdue", filter -> filter.timeliness = List.of(Timeliness.OVERDUE));
        ASKED.put("progress", filter -> filter.progress = List.of(Progress.CANCELLED));
        ASKED.put("theme", filter -> filter.theme = List.of("1.3 Nhân lực"));
        ASKED.put("unclear", filter -> filter.unclear = List.of(Clear.PERSON));
        ASKED.put("words", filter -> filter.text = "kho 77");
    }

    private static final Set<String> ALSO_BY_DUE = Set.of("none", "lead", "overdue", "theme");

    @Test
    void theBenchMeasuresWhatTheServiceSends() {
        Map<String, String> statements = new TreeMap<>();
        READERS.forEach((reader, sight) -> {
            ASKED.forEach((asked, filter) -> {
                statements.put("tasks-" + reader + "-" + asked + "-created", page(sight, filter, Order.CREATED));
                if (ALSO_BY_DUE.contains(asked)) {
                    statements.put("tasks-" + reader + "-" + asked + "-due", page(sight, filter, Order.DUE));
                }
            });
            statements.put("count-" + reader, count(sight));
            statements.put(
                    "facets-" + reader,
                    facets(sight, filter -> {}, TaskFacet.PROGRESS, TaskFacet.TIMELINESS, TaskFacet.KIND));
            statements.put(
                    "facets-all-" + reader,
                    facets(sight, filter -> filter.progress = List.of(Progress.IN_PROGRESS), TaskFacet.values()));
        });
        BenchStatements.hold("lists-statements.sql", statements);
    }

    private static String page(Sight sight, Consumer<TaskFilter> asked, Order order) {
        TaskQuestion question = question(sight, asked, order);
        return BenchStatements.rows(question.items(51), question.parameters());
    }

    private static String count(Sight sight) {
        TaskQuestion question = question(sight, filter -> {}, Order.CREATED);
        return BenchStatements.filled("select count(*) " + question.fromAll(), question.parameters());
    }

    private static String facets(Sight sight, Consumer<TaskFilter> asked, TaskFacet... facets) {
        TaskQuestion question =
                question(sight, asked.andThen(filter -> filter.facets = List.of(facets)), Order.CREATED);
        return BenchStatements.rows(
                FacetSql.of(question.from(), question.wanted(), question.facets()), question.parameters());
    }

    private static TaskQuestion question(Sight sight, Consumer<TaskFilter> asked, Order order) {
        TaskFilter filter = new TaskFilter();
        asked.accept(filter);
        return new TaskQuestion(
                filter,
                new TaskOrder(order, null, null),
                new Moment(Instant.parse("2026-11-21T17:00:00Z"), null),
                sight,
                filter.organization == null ? null : COMMUNE,
                Duration.ofDays(7));
    }
}
