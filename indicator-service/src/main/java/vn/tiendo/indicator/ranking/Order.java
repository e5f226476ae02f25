package vn.tiendo.indicator.ranking;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tiendo.indicator.ranking.RankingView.RankedBody;
import vn.tiendo.indicator.scorecard.Scorecard;
import vn.tiendo.indicator.scoring.Band;
import vn.tiendo.indicator.scoring.Ranks;

/** Cards in the order of their ranks; who shares one stands by code, who has none at the end. */
public final class Order {
    private static final Comparator<RankedBody> BY_RANK =
            Comparator.comparing(Order::place).thenComparing(Order::code);

    private Order() {}

    public static List<RankedBody> of(List<Scorecard> cards) {
        List<BigDecimal> totals =
                cards.stream().flatMap(card -> Stream.ofNullable(card.total())).toList();
        Ranks ranks = Ranks.of(totals);
        Map<Integer, Integer> sharing = new HashMap<>();
        totals.forEach(total -> sharing.merge(Objects.requireNonNull(ranks.place(total)), 1, Integer::sum));
        return cards.stream()
                .map(card -> ranked(card, ranks.place(card.total()), sharing))
                .sorted(BY_RANK)
                .toList();
    }

    private static RankedBody ranked(Scorecard card, @Nullable Integer rank, Map<Integer, Integer> sharing) {
        return new RankedBody(rank, rank == null ? 0 : sharing.getOrDefault(rank, 0), card);
    }

    /** On that list, or all. */
    static List<RankedBody> on(Band.@Nullable Standing list, List<RankedBody> ranked) {
        return list == null
                ? ranked
                : ranked.stream().filter(one -> list == standing(one)).toList();
    }

    /** Those after the last one of a page, which is named by its place and code. */
    static List<RankedBody> after(List<RankedBody> ranked, int place, String code) {
        return ranked.stream()
                .filter(one ->
                        place(one) > place || place(one) == place && code(one).compareTo(code) > 0)
                .toList();
    }

    static int place(RankedBody one) {
        return one.rank() == null ? Integer.MAX_VALUE : one.rank();
    }

    static String code(RankedBody one) {
        return String.valueOf(one.card().organization().code());
    }

    private static Band.@Nullable Standing standing(RankedBody one) {
        Scorecard.BandView band = one.card().band();
        return band == null ? null : band.list();
    }
}
