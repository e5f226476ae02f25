package vn.tiendo.plan.imports;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.id.Ids;
import vn.tiendo.plan.duty.DueRule;
import vn.tiendo.plan.duty.Frequency;
import vn.tiendo.plan.duty.ReportingDuty;
import vn.tiendo.plan.extraction.result.FoundDuty;
import vn.tiendo.plan.extraction.result.FoundTarget;
import vn.tiendo.plan.extraction.result.FoundTask;
import vn.tiendo.plan.extraction.result.Source;
import vn.tiendo.plan.rows.Found;
import vn.tiendo.plan.target.Comparator;
import vn.tiendo.plan.target.Target;
import vn.tiendo.plan.target.TargetDraft;
import vn.tiendo.plan.task.Task;
import vn.tiendo.plan.task.TaskDraft;
import vn.tiendo.plan.task.deadline.DeadlineDraft;

/** The rows of a draft, made of what was read. Bodies stay as written: names are no keys, so nobody is guessed. */
record DraftOfImport(UUID plan, ImportResult read) {
    private static final int NAME = 2000;
    private static final int BODY = 500;

    List<Target> targets() {
        return IntStream.range(0, read.targets().size())
                .mapToObj(nth -> target(nth + 1, read.targets().get(nth)))
                .toList();
    }

    List<Task> tasks() {
        return IntStream.range(0, read.tasks().size())
                .mapToObj(nth -> task(nth + 1, read.tasks().get(nth)))
                .toList();
    }

    List<ReportingDuty> duties() {
        return IntStream.range(0, read.reportingDuties().size())
                .mapToObj(nth -> duty(nth + 1, read.reportingDuties().get(nth)))
                .toList();
    }

    private Target target(int position, FoundTarget found) {
        String words = required(found.quote(), NAME);
        TargetDraft draft = new TargetDraft(
                required(found.name(), NAME),
                TargetDraft.Kind.valueOf(found.kind().name()),
                words.isBlank() ? null : words,
                Comparator.of(found.comparator()),
                Comparator.of(found.evalComparator()),
                found.value(),
                found.valueTo(),
                cut(found.unit(), 50),
                FormOfImport.of(found),
                found.firm(),
                null,
                found.dueOn(),
                TargetDraft.DueBasis.valueOf(found.dueBasis().name()),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                cut(found.lead(), BODY),
                found.coordinators().stream().map(body -> required(body, BODY)).toList());
        return Target.found(
                new Target.Place(Ids.next(), plan, position, 0),
                draft,
                found(found.source(), words, found.confidence(), found.rule()));
    }

    private Task task(int position, FoundTask found) {
        TaskDraft draft = new TaskDraft(
                null,
                required(found.name(), NAME),
                cut(found.theme(), BODY),
                null,
                cut(found.lead(), BODY),
                null,
                null,
                found.coordinators().stream().map(body -> required(body, BODY)).toList(),
                null,
                null,
                null,
                found.due() == null ? null : DeadlineDraft.on(found.due()),
                null);
        Found where = found(found.source(), null, found.confidence(), found.rule());
        return Task.of(new Task.Place(Ids.next(), plan, position, 0), draft, null, List.of(), null, where);
    }

    private ReportingDuty duty(int position, FoundDuty found) {
        FoundDuty.DueRule due = found.dueRule();
        return new ReportingDuty(
                Ids.next(),
                plan,
                position,
                0,
                null,
                cut(found.reporter(), BODY),
                null,
                cut(found.recipient(), BODY),
                null,
                cut(found.via(), BODY),
                found.frequencies().stream()
                        .map(frequency -> Frequency.valueOf(frequency.name()))
                        .toList(),
                due == null ? null : new DueRule(due.day(), due.month(), due.inclusive()),
                found(found.source(), null, found.confidence(), found.rule()));
    }

    private static Found found(Source source, @Nullable String quote, double confidence, String rule) {
        return new Found(
                new Found.Lines(source.fromLine(), source.toLine()), quote, BigDecimal.valueOf(confidence), rule);
    }

    private static @Nullable String cut(@Nullable String text, int length) {
        return text == null ? null : required(text, length);
    }

    private static String required(String text, int length) {
        return text.length() > length ? text.substring(0, length) : text;
    }
}
