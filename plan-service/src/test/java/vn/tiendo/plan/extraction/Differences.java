package vn.tiendo.plan.extraction;

import static vn.tiendo.plan.extraction.Score.all;
import static vn.tiendo.plan.extraction.Score.plain;
import static vn.tiendo.plan.extraction.Score.span;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import vn.tiendo.plan.extraction.result.Extraction;
import vn.tiendo.plan.extraction.result.FoundDuty;
import vn.tiendo.plan.extraction.result.FoundTask;
import vn.tiendo.plan.extraction.result.PlanDocument;
import vn.tiendo.plan.extraction.result.PlanDocument.Citation;
import vn.tiendo.plan.extraction.result.Source;

/** Where what was read of duties, tasks and the document differs from what was expected; one sentence each. */
final class Differences {

    private final List<String> differences = new ArrayList<>();

    private Differences() {}

    static List<String> between(Extraction read, JsonNode expected) {
        Differences all = new Differences();
        all.duties(read.reportingDuties(), expected);
        all(expected.get("tasks")).forEach(task -> all.task(read.tasks(), task));
        all.document(read.document(), expected.get("document"));
        return all.differences;
    }

    private void compare(String what, Source at, Object want, Object got) {
        if (!plain(Objects.toString(want, "")).equals(plain(Objects.toString(got, ""))))
            differences.add("line %d: %s is %s, not %s".formatted(at.fromLine(), what, got, want));
    }

    private void duties(List<FoundDuty> read, JsonNode expected) {
        List<FoundDuty> left = new ArrayList<>(read);
        List<Source> known = new ArrayList<>();
        for (JsonNode want : all(expected.get("reporting_duties"))) {
            known.add(span(want));
            FoundDuty got = left.stream()
                    .filter(duty -> duty.source().overlaps(span(want)))
                    .min((a, b) -> Boolean.compare(!sameFrequencies(a, want), !sameFrequencies(b, want)))
                    .orElse(null);
            left.remove(got);
            if (got == null) differences.add("line " + span(want).fromLine() + ": no duty");
            else duty(got, want);
        }
        all(expected.get("numeric_mentions_not_targets")).forEach(row -> known.add(span(row)));
        left.removeIf(duty -> known.stream().anyMatch(duty.source()::overlaps));
        left.forEach(duty -> differences.add("line " + duty.source().fromLine() + ": a duty too many"));
    }

    private static boolean sameFrequencies(FoundDuty got, JsonNode want) {
        return frequencies(want).isEmpty() || frequencies(want).equals(frequencies(got));
    }

    private static Set<String> frequencies(JsonNode want) {
        Set<String> names = new HashSet<>();
        all(want.get("frequencies")).forEach(name -> names.add(name.asText()));
        return names;
    }

    private static Set<String> frequencies(FoundDuty got) {
        Set<String> names = new HashSet<>();
        got.frequencies().forEach(frequency -> names.add(frequency.name()));
        return names;
    }

    private void duty(FoundDuty got, JsonNode want) {
        if (!sameFrequencies(got, want)) compare("frequency", span(want), frequencies(want), frequencies(got));
        compare("reporter", span(want), text(want, "reporter"), got.reporter());
        compare("recipient", span(want), text(want, "recipient"), got.recipient());
        compare("via", span(want), text(want, "via"), got.via());
        JsonNode rule = want.path("due_rule");
        if (rule.isObject()) {
            FoundDuty.DueRule due = new FoundDuty.DueRule(
                    rule.get("day").asInt(),
                    rule.get("month").isNull() ? null : rule.get("month").asInt(),
                    rule.get("inclusive").asBoolean());
            compare("due rule", span(want), due, got.dueRule());
        }
    }

    private void task(List<FoundTask> read, JsonNode want) {
        FoundTask got = read.stream()
                .filter(task -> task.source().overlaps(span(want)))
                .findFirst()
                .orElse(null);
        if (got == null) {
            differences.add("line " + span(want).fromLine() + ": no task");
            return;
        }
        compare("task due", span(want), text(want, "due"), got.due());
        compare("task lead", span(want), text(want, "lead"), got.lead());
    }

    private void document(PlanDocument got, JsonNode want) {
        Source head = new Source(1, 1);
        want.fieldNames().forEachRemaining(field -> {
            List<String> read = written(got, field);
            List<String> expected = want.get(field).isArray()
                    ? all(want.get(field)).stream().map(JsonNode::asText).toList()
                    : List.of(want.get(field).asText());
            compare(field, head, expected, read);
        });
    }

    private static List<String> written(PlanDocument read, String field) {
        return switch (field) {
            case "implements" ->
                read.implementing().stream().map(Citation::citation).toList();
            case "replaces" -> read.replaces().stream().map(Citation::citation).toList();
            case "annexes" ->
                read.annexes().stream()
                        .map(annex -> annex.name() + ":" + (annex.present() ? "present" : "absent"))
                        .toList();
            default -> List.of(Objects.toString(single(read, field), ""));
        };
    }

    private static Object single(PlanDocument read, String field) {
        return switch (field) {
            case "type" -> read.type();
            case "number" -> read.number();
            case "issuer" -> read.issuer();
            case "place" -> read.place();
            case "date" -> read.issuedOn();
            case "subject" -> read.subject();
            case "signer" -> read.signer();
            case "system" -> read.line();
            default -> throw new IllegalArgumentException(field);
        };
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).isTextual() ? node.get(field).asText() : null;
    }
}
