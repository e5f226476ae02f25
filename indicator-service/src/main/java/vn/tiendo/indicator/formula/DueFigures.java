package vn.tiendo.indicator.formula;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.tiendo.indicator.rows.Column;

/** The figures of formulas that may be others now, since something they are made of was said; the database lists them. */
@ApplicationScoped
class DueFigures {
    private final Mutiny.Session session;

    DueFigures(Mutiny.Session session) {
        this.session = session;
    }

    /** Whose figure for which window. */
    record Place(UUID organization, LocalDate from, LocalDate to) {}

    record Due(String formula, Place place) {}

    /** What counts now of what formulas are made of. */
    record Said(
            Place place,
            String indicator,
            UUID id,
            String answer,
            @Nullable BigDecimal value,
            boolean estimated,
            boolean verified) {}

    /** Takes some off the list, each once; instances share it. Empty when none is left. */
    Uni<List<Due>> take(int some) {
        return session.createNativeQuery("""
                        delete from figure_due
                         where id in (select id from figure_due order by id limit :some for update skip locked)
                        returning indicator_code, organization_id, window_from, window_to
                        """, Tuple.class)
                .setParameter("some", some)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> new Due(row.get("indicator_code", String.class), place(row)))
                        .distinct()
                        .toList());
    }

    Uni<List<Said>> said(Collection<Place> places, Collection<String> codes) {
        return session.createNativeQuery("""
                        select m.organization_id, m.window_from, m.window_to, m.indicator_code, m.id, m.answer, m.value,
                               m.kind = 'ESTIMATED' as estimated, m.state = 'VERIFIED' as verified
                          from unnest(cast(cast(:organizations as text[]) as uuid[]), cast(cast(:froms as text[]) as date[]),
                                      cast(cast(:tos as text[]) as date[])) as k (organization_id, window_from, window_to)
                          join measurement m on m.organization_id = k.organization_id and m.window_to = k.window_to
                               and m.window_from = k.window_from
                         where m.indicator_code = any(cast(:codes as text[])) and m.breakdown = '' and m.valid_to is null
                           and m.state <> 'WITHDRAWN'
                        """, Tuple.class)
                .setParameter("organizations", Column.of(places, Place::organization))
                .setParameter("froms", Column.of(places, Place::from))
                .setParameter("tos", Column.of(places, Place::to))
                .setParameter("codes", codes.toArray(String[]::new))
                .getResultList()
                .map(rows -> rows.stream().map(DueFigures::said).toList());
    }

    private static Said said(Tuple row) {
        return new Said(
                place(row),
                row.get("indicator_code", String.class),
                row.get("id", UUID.class),
                row.get("answer", String.class),
                row.get("value", BigDecimal.class),
                row.get("estimated", Boolean.class),
                row.get("verified", Boolean.class));
    }

    private static Place place(Tuple row) {
        return new Place(
                row.get("organization_id", UUID.class),
                row.get("window_from", LocalDate.class),
                row.get("window_to", LocalDate.class));
    }
}
