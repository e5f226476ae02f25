package vn.tiendo.reporting.merge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.tiendo.aggregation.Contribution;

/**
 * What counts of a body: it speaks once about one thing, whatever number of reports, plans and targets ask it for the
 * same, so that nothing is counted twice.
 */
record Voice(Row row, boolean disagrees) {
    /** Speaking for those below goes first, it contains the body's own; then an actual figure; then what came later. */
    private static final Comparator<Row> PRECEDENCE = Comparator.comparing(Row::consolidated)
            .thenComparing((Row row) -> !row.content().estimated())
            .thenComparing(Row::at)
            .thenComparing(Row::report)
            .thenComparing(Row::id);

    /** Of texts every report has one voice, since none contains the other. */
    private record Speaker(UUID organization, UUID report) {
        static Speaker of(Row row) {
            return new Speaker(row.organization(), row.type() == Row.Type.TEXT ? row.report() : row.organization());
        }
    }

    /** In order of first appearance; bodies that answer nothing have no voice. */
    static List<Voice> of(Collection<Row> rows) {
        Map<Speaker, List<Row>> answers = new LinkedHashMap<>();
        for (Row row : rows) {
            if (row.isAnswered()) {
                answers.computeIfAbsent(Speaker.of(row), speaker -> new ArrayList<>())
                        .add(row);
            }
        }
        return answers.values().stream().map(Voice::loudest).toList();
    }

    private static Voice loudest(List<Row> answers) {
        Row loudest = answers.stream().max(PRECEDENCE).orElseThrow();
        boolean disagrees = answers.stream()
                .filter(other -> other.consolidated() == loudest.consolidated())
                .anyMatch(other -> !sameFigure(loudest.content(), other.content()));
        return new Voice(loudest, disagrees && loudest.type() != Row.Type.TEXT);
    }

    private static boolean sameFigure(Content one, Content other) {
        return withoutFunds(one).equals(withoutFunds(other));
    }

    private static Content withoutFunds(Content said) {
        return new Content(
                said.answer(),
                said.value(),
                said.numerator(),
                said.denominator(),
                said.estimated(),
                said.progress(),
                said.percent(),
                null,
                null);
    }

    Contribution contribution() {
        Content said = row.content();
        UUID from = row.organization();
        return switch (said.answer()) {
            case VALUE ->
                new Contribution.Value(
                        from, said.value(), said.numerator(), said.denominator(), said.estimated(), row.at());
            case NIL -> new Contribution.Nil(from);
            case NOT_APPLICABLE -> new Contribution.NotApplicable(from);
            case null -> new Contribution.Missing(from, Line.Absent.ITEM_UNANSWERED);
        };
    }

    Line.Contributor contributor(UUID parent) {
        return new Line.Contributor(
                row.organization(),
                row.report(),
                row.reportVersion(),
                row.id(),
                row.organization().equals(parent),
                row.consolidated(),
                row.content().figures(),
                row.missingBelow(),
                disagrees);
    }
}
