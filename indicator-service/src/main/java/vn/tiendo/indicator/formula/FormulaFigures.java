package vn.tiendo.indicator.formula;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tiendo.indicator.catalogue.Definition;
import vn.tiendo.indicator.formula.DueFigures.Due;
import vn.tiendo.indicator.formula.DueFigures.Place;
import vn.tiendo.indicator.formula.DueFigures.Said;
import vn.tiendo.indicator.formula.FigureView.Answer;
import vn.tiendo.indicator.formula.FigureView.Operand;
import vn.tiendo.indicator.measurement.ComputedFigure;
import vn.tiendo.indicator.measurement.ComputedFigures;
import vn.tiendo.indicator.measurement.Measurement;
import vn.tiendo.indicator.measurement.Recording;
import vn.tiendo.indicator.measurement.Turns;
import vn.tiendo.kit.id.Ids;

/** Records what formulas make of measurements as measurements of the platform's own, so that targets stand on them as on any other. */
@ApplicationScoped
class FormulaFigures {
    private static final String PLATFORM = "tiendo";
    private static final int SOME = 200;

    private final DueFigures due;
    private final Formulas formulas;
    private final ComputedFigures computed;
    private final Turns turns;
    private final Clock clock;

    FormulaFigures(DueFigures due, Formulas formulas, ComputedFigures computed, Turns turns, Clock clock) {
        this.due = due;
        this.formulas = formulas;
        this.computed = computed;
        this.turns = turns;
        this.clock = clock;
    }

    /** @return how many were looked at, 0 when none is left */
    @WithTransaction
    Uni<Integer> record() {
        return due.take(SOME)
                .call(taken -> taken.isEmpty() ? Uni.createFrom().voidItem() : record(taken))
                .map(List::size);
    }

    /** What counts is read once everybody who says something of these bodies waits. */
    private Uni<Void> record(List<Due> taken) {
        Set<Place> places = taken.stream().map(Due::place).collect(Collectors.toSet());
        List<String> codes = taken.stream().map(Due::formula).distinct().toList();
        Recording.By by = new Recording.By(
                Measurement.Origin.PLATFORM,
                Ids.next(),
                PLATFORM,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        return turns.ofReporters(places.stream().map(Place::organization).collect(Collectors.toSet()))
                .chain(() -> formulas.reached(codes, new HashMap<>(), new HashSet<>()))
                .chain(known -> due.said(places, known.keySet())
                        .map(said -> figures(taken, known, said))
                        .chain(figures -> computed.keep(by, figures)));
    }

    private static List<ComputedFigure> figures(List<Due> taken, Map<String, Definition> known, List<Said> said) {
        Map<Place, Map<String, Said>> saidAt = said.stream()
                .collect(Collectors.groupingBy(Said::place, Collectors.toMap(Said::indicator, Function.identity())));
        Map<String, Set<String>> leaves = new HashMap<>();
        return taken.stream()
                .filter(one -> known.containsKey(one.formula()) && isFormula(known, one.formula()))
                .map(one -> new ComputedFigure(
                        one.place().organization(),
                        one.formula(),
                        one.place().from(),
                        one.place().to(),
                        result(
                                one,
                                known,
                                leaves.computeIfAbsent(one.formula(), code -> leaves(code, known)),
                                saidAt.getOrDefault(one.place(), Map.of()))))
                .toList();
    }

    private static ComputedFigure.@Nullable Result result(
            Due due, Map<String, Definition> known, Set<String> leaves, Map<String, Said> said) {
        Map<String, Operand> operands = new HashMap<>();
        said.forEach((code, one) ->
                operands.put(code, new Operand(code, Answer.valueOf(one.answer()), one.value(), one.id())));
        FigureView figure = Computing.figure(
                due.formula(),
                due.place().organization().toString(),
                due.place().from(),
                due.place().to(),
                known,
                operands);
        List<Said> used = leaves.stream()
                .flatMap(code -> Stream.ofNullable(said.get(code)))
                .toList();
        return figure.answer() == Answer.VALUE || figure.answer() == Answer.NOT_APPLICABLE
                ? new ComputedFigure.Result(
                        figure.value(),
                        used.stream().anyMatch(Said::estimated),
                        used.stream().allMatch(Said::verified))
                : null;
    }

    private static boolean isFormula(Map<String, Definition> known, String code) {
        return !operands(known, code).isEmpty();
    }

    /** What has to be said or counted for it, however deep it stands in formulas. */
    private static Set<String> leaves(String code, Map<String, Definition> known) {
        Set<String> reached = new LinkedHashSet<>(List.of(code));
        Deque<String> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            operands(known, open.pop()).stream().filter(reached::add).forEach(open::push);
        }
        return reached.stream().filter(one -> !isFormula(known, one)).collect(Collectors.toSet());
    }

    private static List<String> operands(Map<String, Definition> known, String code) {
        Definition definition = known.get(code);
        return definition == null ? List.of() : Formulas.operands(definition);
    }
}
