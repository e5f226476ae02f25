package vn.tiendo.reporting.report;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.audit.Audit;
import vn.tiendo.kit.etag.Version;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.reporting.check.Indicators;
import vn.tiendo.reporting.check.StandingFacts;
import vn.tiendo.reporting.fact.Fact;
import vn.tiendo.reporting.fact.Facts;
import vn.tiendo.reporting.fact.Figure;
import vn.tiendo.reporting.fact.Indicator;
import vn.tiendo.reporting.obligation.ObligationState;
import vn.tiendo.reporting.obligation.Obligations;

/**
 * Lets a figure that was typed once flow to every report of the body that asks for it: the same window under another plan or
 * regime, and longer windows that follow from shorter ones. What a person typed is never overwritten.
 */
@ApplicationScoped
class ReportSources {
    private final Mutiny.Session session;
    private final ReportQueries reports;
    private final OpenReports open;
    private final Obligations obligations;
    private final StandingFacts facts;
    private final Indicators indicators;
    private final ReportHistory history;
    private final Audit audit;

    ReportSources(
            Mutiny.Session session,
            ReportQueries reports,
            OpenReports open,
            Obligations obligations,
            StandingFacts facts,
            Indicators indicators,
            ReportHistory history,
            Audit audit) {
        this.session = session;
        this.reports = reports;
        this.open = open;
        this.obligations = obligations;
        this.facts = facts;
        this.indicators = indicators;
        this.history = history;
        this.audit = audit;
    }

    /** An offer for one item. */
    private record Offer(ItemState item, ReportItem.Source source, Figure figure, List<Fact> from) {}

    /** What is offered for the items of a report, whether or not they are answered; in their order. */
    @WithTransaction
    Uni<SourcesView> find(UUID id, OrgScope scope) {
        return reports.report(id, scope)
                .chain(report -> obligations
                        .read(report.obligationId)
                        .chain(owed -> open.items(report).chain(items -> offers(owed, items, scope))))
                .map(offers -> new SourcesView(
                        id, offers.stream().map(ReportSources::view).toList()));
    }

    /** Fills what nobody has answered, and renews what was filled before. */
    @WithTransaction
    Uni<ReportView> fill(UUID id, @Nullable Version expected, OrgScope scope) {
        return open.find(id, scope)
                .invoke(found -> Competence.requireReporter(found.report().reporterId, found.parties(), scope))
                .invoke(found -> Version.require(expected, found.report().version))
                .chain(found -> fill(found, scope)
                        .chain(filled -> audit.record("report.prefill", id, Map.of("items", filled)))
                        .map(done -> ReportView.of(found.report(), found.parties())));
    }

    /** Into a draft that was just begun, before anybody saw it. */
    Uni<Integer> fillNew(Report report, ObligationState owed, OrgScope scope) {
        return open.items(report).chain(items -> offers(owed, items, scope)).chain(offers -> write(offers, false));
    }

    private Uni<Integer> fill(OpenReports.Open found, OrgScope scope) {
        Report report = found.report();
        Step step = report.edit();
        boolean returned = step.to() == ReportStatus.RETURNED;
        return obligations
                .read(report.obligationId)
                .chain(owed -> offers(owed, found.items(), scope))
                .map(offers -> offers.stream()
                        .filter(offer -> !returned || offer.item().returnReason() != null)
                        .toList())
                .chain(offers -> write(offers, true))
                .call(filled ->
                        step.from() == step.to() ? Uni.createFrom().voidItem() : history.add(report, step, scope));
    }

    private Uni<List<Offer>> offers(ObligationState owed, List<ItemState> items, OrgScope scope) {
        LocalDate from = owed.windowFrom();
        LocalDate to = owed.windowTo();
        List<ItemState> asked =
                items.stream().filter(ReportSources::takesOffers).toList();
        List<String> codes = asked.stream()
                .map(ItemState::indicatorCode)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (from == null || to == null || codes.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return facts.about(new StandingFacts.Question(owed.reporterId(), owed.id(), codes, from, to), scope)
                .map(known ->
                        new Facts(known.all().stream().filter(Fact::visible).toList()))
                .chain(known -> known.all().isEmpty()
                        ? Uni.createFrom().item(List.of())
                        : indicators.known(codes).map(copies -> offers(asked, known, copies, from, to)));
    }

    private static boolean takesOffers(ItemState item) {
        return item.type() == ReportItem.Type.TARGET
                && item.indicatorCode() != null
                && item.truesUpId() == null
                && item.origin() != ReportItem.Origin.CONSOLIDATED;
    }

    /** The same figure said elsewhere goes before one that is put together. */
    private static List<Offer> offers(
            List<ItemState> asked, Facts known, Map<String, Indicator> copies, LocalDate from, LocalDate to) {
        List<Offer> offers = new ArrayList<>();
        for (ItemState item : asked) {
            String code = Objects.requireNonNull(item.indicatorCode());
            List<Fact> same = known.same(code, from, to);
            Indicator indicator = copies.get(code);
            if (!same.isEmpty()) {
                offers.add(new Offer(
                        item, ReportItem.Source.SAME_FIGURE, same.getFirst().figure(), same));
            } else if (indicator != null) {
                known.composed(indicator, from, to)
                        .map(composed ->
                                new Offer(item, ReportItem.Source.SHORTER_PERIODS, composed.figure(), composed.from()))
                        .ifPresent(offers::add);
            }
        }
        return offers;
    }

    /**
     * One statement; an answer that somebody gave stays.
     *
     * @param counted whether somebody may have read the items before, so that their versions go on
     */
    private Uni<Integer> write(List<Offer> offers, boolean counted) {
        return offers.isEmpty()
                ? Uni.createFrom().item(0)
                : session.flush()
                        .chain(() -> session.createNativeQuery("""
                                update report_item i
                                   set answer = r.answer, value = cast(r.value as numeric),
                                       numerator = cast(r.numerator as numeric),
                                       denominator = cast(r.denominator as numeric), value_kind = r.kind,
                                       source = r.source, version = i.version + :step
                                  from unnest(cast(:ids as uuid[]), cast(:answers as text[]), cast(:values as text[]),
                                              cast(:numerators as text[]), cast(:denominators as text[]),
                                              cast(:kinds as text[]), cast(:sources as text[]))
                                       as r (id, answer, value, numerator, denominator, kind, source)
                                 where i.id = r.id and (i.answer is null or i.source is not null)
                                   and (i.answer, i.value, i.numerator, i.denominator, i.value_kind, i.source)
                                       is distinct from
                                       (r.answer, cast(r.value as numeric), cast(r.numerator as numeric),
                                        cast(r.denominator as numeric), r.kind, r.source)
                                """)
                                .setParameter("step", counted ? 1 : 0)
                                .setParameter(
                                        "ids",
                                        offers.stream()
                                                .map(offer -> offer.item().id())
                                                .toArray(UUID[]::new))
                                .setParameter(
                                        "answers",
                                        column(
                                                offers,
                                                offer -> offer.figure().answer().name()))
                                .setParameter(
                                        "values",
                                        column(
                                                offers,
                                                offer -> text(offer.figure().value())))
                                .setParameter(
                                        "numerators",
                                        column(
                                                offers,
                                                offer -> text(offer.figure().numerator())))
                                .setParameter(
                                        "denominators",
                                        column(
                                                offers,
                                                offer -> text(offer.figure().denominator())))
                                .setParameter("kinds", column(offers, ReportSources::kind))
                                .setParameter(
                                        "sources",
                                        column(offers, offer -> offer.source().name()))
                                .executeUpdate());
    }

    private static @Nullable String[] column(List<Offer> offers, Function<Offer, @Nullable String> of) {
        return offers.stream().map(of).toArray(String[]::new);
    }

    private static @Nullable String text(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }

    private static @Nullable String kind(Offer offer) {
        if (offer.figure().answer() != Figure.Answer.VALUE) {
            return null;
        }
        return (offer.figure().estimated() ? ItemAnswer.ValueKind.ESTIMATED : ItemAnswer.ValueKind.ACTUAL).name();
    }

    private static SourcesView.ItemSources view(Offer offer) {
        Figure figure = offer.figure();
        return new SourcesView.ItemSources(
                offer.item().id(),
                offer.item().position(),
                offer.item().name(),
                String.valueOf(offer.item().indicatorCode()),
                offer.source(),
                ItemAnswer.Answer.valueOf(figure.answer().name()),
                figure.value(),
                figure.numerator(),
                figure.denominator(),
                figure.estimated(),
                offer.from().stream()
                        .map(fact -> new SourcesView.SourceReport(
                                fact.report(),
                                fact.item(),
                                fact.title(),
                                fact.windowFrom(),
                                fact.windowTo(),
                                fact.handedIn(),
                                fact.accepted()))
                        .toList());
    }
}
