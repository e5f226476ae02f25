package vn.tiendo.indicator.formula;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.tiendo.indicator.catalogue.Computation;
import vn.tiendo.indicator.catalogue.Definition;
import vn.tiendo.indicator.catalogue.IndicatorError;
import vn.tiendo.indicator.formula.FigureView.Operand;
import vn.tiendo.indicator.platform.PlatformCounts;
import vn.tiendo.kit.problem.CommonError;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.kit.time.VietnamTime;

/**
 * The figure of one body for one window: what it reported, or what its formula makes of what it reported. An operand that nobody
 * said is named, and then there is no figure; it is never taken for zero.
 */
@ApplicationScoped
public class Figures {
    private final Mutiny.Session session;
    private final Formulas formulas;
    private final PlatformCounts counts;
    private final Clock clock;

    Figures(Mutiny.Session session, Formulas formulas, PlatformCounts counts, Clock clock) {
        this.session = session;
        this.formulas = formulas;
        this.counts = counts;
        this.clock = clock;
    }

    /**
     * What the platform counts is counted as of a day, today unless it is said.
     *
     * <p>404 when the indicator is not known or the organisation lies outside the scope.
     */
    @WithTransaction
    public Uni<FigureView> of(
            String code, String organization, LocalDate from, LocalDate to, @Nullable LocalDate asOf, OrgScope scope) {
        return computed(code, organization, from, to, asOf, scope).map(Computed::view);
    }

    /**
     * A figure and what it was computed from.
     *
     * @param leaves what was said or counted, however deep it stands in formulas
     * @param known the definitions of all that it reaches, itself among them
     * @param asOf the day of what was counted
     */
    public record Computed(
            UUID organization, FigureView view, List<Operand> leaves, Map<String, Definition> known, LocalDate asOf) {}

    /** Like {@link #of}. */
    @WithTransaction
    public Uni<Computed> computed(
            String code, String organization, LocalDate from, LocalDate to, @Nullable LocalDate asOf, OrgScope scope) {
        LocalDate day = asOf == null ? LocalDate.ofInstant(clock.instant(), VietnamTime.ZONE) : asOf;
        return organization(organization, scope)
                .chain(id -> formulas.reached(List.of(code), new HashMap<>(), new HashSet<>())
                        .invoke(known -> requireKnown(code, known))
                        .chain(known -> said(known, id, from, to)
                                .call(said -> count(said, known, id, from, to, day))
                                .map(said -> computed(
                                        id,
                                        Computing.figure(code, organization, from, to, known, said),
                                        known,
                                        said,
                                        day))));
    }

    private static Computed computed(
            UUID organization,
            FigureView view,
            Map<String, Definition> known,
            Map<String, Operand> said,
            LocalDate day) {
        List<Operand> leaves = said.values().stream()
                .filter(one -> Formulas.operands(Objects.requireNonNull(known.get(one.indicator())))
                        .isEmpty())
                .toList();
        return new Computed(organization, view, leaves, known, day);
    }

    private static void requireKnown(String code, Map<String, Definition> known) {
        if (!known.containsKey(code)) {
            throw IndicatorError.INDICATOR_NOT_FOUND.because(code);
        }
    }

    private Uni<UUID> organization(String code, OrgScope scope) {
        return scope.bind(session.createNativeQuery(
                        "select t.id from organization_copy t where t.code = :code and " + OrgScope.below("t.id"),
                        UUID.class))
                .setParameter("code", code)
                .getSingleResultOrNull()
                .onItem()
                .ifNull()
                .failWith(() -> CommonError.NOT_FOUND.because());
    }

    private Uni<Map<String, Operand>> said(
            Map<String, Definition> known, UUID organization, LocalDate from, LocalDate to) {
        return session.createNativeQuery("""
                        select m.id, m.indicator_code, m.answer, m.value from measurement m
                         where m.organization_id = :organization and m.window_from = :from and m.window_to = :to
                           and m.breakdown = '' and m.valid_to is null and m.state <> 'WITHDRAWN'
                           and m.indicator_code = any(cast(:codes as text[]))
                        """, Tuple.class)
                .setParameter("organization", organization)
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("codes", known.keySet().toArray(String[]::new))
                .getResultList()
                .map(rows -> {
                    Map<String, Operand> said = new HashMap<>();
                    rows.forEach(row -> said.put(row.get("indicator_code", String.class), operand(row)));
                    return said;
                });
    }

    private Uni<Void> count(
            Map<String, Operand> said,
            Map<String, Definition> known,
            UUID organization,
            LocalDate from,
            LocalDate to,
            LocalDate day) {
        Uni<Void> done = Uni.createFrom().voidItem();
        for (Definition definition : known.values()) {
            Computation computation = definition.details().computation();
            if (computation != null) {
                done = done.chain(() -> counts.of(computation, organization, from, to, day))
                        .invoke(counted -> said.put(definition.code(), operand(definition, counted)))
                        .replaceWithVoid();
            }
        }
        return done;
    }

    /** Where nothing was to be done, nothing applies. */
    private static Operand operand(Definition definition, List<PlatformCounts.Count> counted) {
        Optional<BigDecimal> value = counted.stream()
                .findFirst()
                .map(count -> BigDecimal.valueOf(count.numerator())
                        .multiply(BigDecimal.valueOf(Definition.factor(definition.unit())))
                        .divide(BigDecimal.valueOf(count.denominator()), Expression.SCALE, RoundingMode.HALF_UP)
                        .stripTrailingZeros());
        return new Operand(
                definition.code(),
                value.isPresent() ? FigureView.Answer.VALUE : FigureView.Answer.NOT_APPLICABLE,
                value.map(one -> one.scale() < 0 ? one.setScale(0) : one).orElse(null),
                null);
    }

    private static Operand operand(Tuple row) {
        return new Operand(
                row.get("indicator_code", String.class),
                FigureView.Answer.valueOf(row.get("answer", String.class)),
                row.get("value", BigDecimal.class),
                row.get("id", UUID.class));
    }
}
