package vn.tiendo.reporting.consolidation;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.id.Ids;
import vn.tiendo.reporting.merge.Content;
import vn.tiendo.reporting.merge.Difference;
import vn.tiendo.reporting.merge.Items;
import vn.tiendo.reporting.merge.Line;
import vn.tiendo.reporting.merge.Merge;
import vn.tiendo.reporting.report.ConsolidatedItem;

/** One computation: what follows from a situation, on the items of the report. */
record Computation(Situations.Situation from, Merge.Merged merged, List<Placed> placed) {
    /** A line and the item that shows it. */
    record Placed(UUID item, Line line, Content says) {
        boolean isAdjusted() {
            return !says.equals(line.computed());
        }
    }

    static Computation of(Situations.Situation now) {
        Merge.Merged merged = now.merged();
        List<Placed> placed = Items.onto(
                        now.standing(), merged.lines(), now.known().parent().own())
                .stream()
                .map(one -> new Placed(one.item() == null ? Ids.next() : one.item(), one.line(), one.says()))
                .toList();
        return new Computation(now, merged, placed);
    }

    List<ConsolidatedItem> items() {
        List<ConsolidatedItem> items = new ArrayList<>();
        for (Placed one : placed) {
            items.add(item(one, items.size() + 1));
        }
        return items;
    }

    List<ConsolidationStore.KeptLine> lines() {
        return placed.stream()
                .map(one -> new ConsolidationStore.KeptLine(one.item(), one.line()))
                .toList();
    }

    /** Lines that have no item: only the body's own question can be answered, by hand. */
    List<Line> byHand() {
        return merged.lines().stream()
                .filter(line -> placed.stream().noneMatch(one -> one.line().equals(line)))
                .toList();
    }

    Consolidation.Statement statement(List<Line> before) {
        List<Line> after =
                placed.stream().map(Placed::line).filter(Line::aggregates).toList();
        return new Consolidation.Statement(
                from.known().units(), byHand(), merged.unmatched(), Difference.between(before, after));
    }

    private static ConsolidatedItem item(Placed one, int place) {
        Line line = one.line();
        Content says = one.says();
        return new ConsolidatedItem(
                one.item(),
                place,
                line.type().name(),
                line.subject(),
                line.name(),
                line.code(),
                line.unit(),
                line.ratio(),
                name(says.answer()),
                says.numerator(),
                says.denominator(),
                says.value(),
                says.answer() != Content.Answer.VALUE ? null : says.estimated() ? "ESTIMATED" : "ACTUAL",
                name(says.progress()),
                says.percent(),
                says.text(),
                says.fundsSpent());
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }
}
