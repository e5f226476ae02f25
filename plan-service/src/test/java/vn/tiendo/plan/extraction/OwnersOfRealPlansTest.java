package vn.tiendo.plan.extraction;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static vn.tiendo.plan.extraction.Score.all;
import static vn.tiendo.plan.extraction.Score.plain;
import static vn.tiendo.plan.extraction.Score.span;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.plan.extraction.result.Extraction;
import vn.tiendo.plan.extraction.result.FoundTarget;
import vn.tiendo.plan.extraction.result.FoundTask;

/**
 * Who leads, who helps and by when, over every row of the real plans beside the repository: all their targets, and all tasks of
 * their body text, which were listed by reading (first lines and short values only).
 */
class OwnersOfRealPlansTest {
    private static final Path PLANS = Path.of("../../shared/plans");
    private static final double BAR = 0.9;

    /** Rows that have it right, of all rows wanted and of all rows read. */
    private static final class Share {
        private int right;
        private int wanted;
        private int read;

        void count(Object want, Object got) {
            right += Objects.equals(want, got) ? 1 : 0;
        }

        boolean passes() {
            return right >= BAR * wanted && right >= BAR * read;
        }

        @Override
        public String toString() {
            return "%d right, recall %.2f, precision %.2f"
                    .formatted(right, right / (double) wanted, right / (double) Math.max(1, read));
        }
    }

    private final Share leads = new Share();
    private final Share coordinators = new Share();
    private final Share dues = new Share();

    @BeforeEach
    void thePlansAreThere() {
        assumeTrue(Files.isDirectory(PLANS), "No real plans in " + PLANS + ": skipped");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tinh-uy-quy-iv-2025", "phuong-tan-phong-2026-ocr", "van-phong-ubnd-tinh-2025"})
    void nineOfTenRowsAreRightInEachPlan(String plan) throws IOException {
        Extraction read = PlanReader.extract(Files.readString(PLANS.resolve(plan + ".txt")));

        tasks(read, Tables.rows("real/" + plan + ".tasks.txt"));
        assertBars(plan, "tasks");
        targets(
                read,
                new ObjectMapper()
                        .readTree(PLANS.resolve("expected/" + plan + ".json").toFile()));
        assertBars(plan, "tasks and targets");
    }

    private void assertBars(String plan, String rows) {
        String figures = "%s, %s: leads %s; coordinators %s; dues %s".formatted(plan, rows, leads, coordinators, dues);
        System.out.println(figures);
        assertTrue(leads.passes() && coordinators.passes() && dues.passes(), figures);
    }

    private void tasks(Extraction read, List<List<String>> rows) {
        expect(rows.size(), read.tasks().size());
        for (List<String> row : rows) {
            int line = Integer.parseInt(row.getFirst());
            FoundTask task = read.tasks().stream()
                    .filter(one -> one.source().fromLine() == line)
                    .findFirst()
                    .orElse(null);
            if (task == null) continue;
            leads.count(plain(row.get(1)), plain(Objects.toString(task.lead(), "")));
            coordinators.count(names(List.of(row.get(2).split(";"))), names(task.coordinators()));
            dues.count(row.get(3), Objects.toString(task.due(), ""));
        }
    }

    /** Targets in words are neither wanted nor a fault, as score.py has it, but whoever is read for them must be right. */
    private void targets(Extraction read, JsonNode expected) {
        List<FoundTarget> left = new ArrayList<>(read.targets());
        for (JsonNode want : all(expected.get("targets"))) {
            FoundTarget target = left.stream()
                    .filter(one -> one.source().overlaps(span(want)) && Score.isExpected(one, expected))
                    .findFirst()
                    .orElse(null);
            boolean number = want.get("kind").asText().equals("quantitative");
            if (number || target != null) expect(1, target == null ? 0 : 1);
            if (target == null) continue;
            left.remove(target);
            leads.count(plain(want.path("lead_unit").asText("")), plain(Objects.toString(target.lead(), "")));
            List<String> wanted = all(want.get("coordinating_units")).stream()
                    .map(JsonNode::asText)
                    .toList();
            coordinators.count(names(wanted), names(target.coordinators()));
            String due = want.path("due").isTextual() ? want.get("due").asText() : "";
            dues.count(due, Objects.toString(target.dueOn(), ""));
        }
    }

    private void expect(int wanted, int read) {
        for (Share share : List.of(leads, coordinators, dues)) {
            share.wanted += wanted;
            share.read += read;
        }
    }

    private static List<String> names(List<String> units) {
        return units.stream().map(Score::plain).filter(unit -> !unit.isEmpty()).toList();
    }
}
