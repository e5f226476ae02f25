package vn.tiendo.reporting.check;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.reporting.fact.Fact;
import vn.tiendo.reporting.fact.Facts;
import vn.tiendo.reporting.fact.Figure;

/** What a body says of its own elsewhere: of each obligation the version that was handed in last, else the draft. */
@ApplicationScoped
public class StandingFacts {
    private static final String VISIBLE = "(" + OrgScope.below("b.reporter_id") + " or "
            + OrgScope.below("b.recipient_id") + " or " + OrgScope.below("b.via_id") + ")";

    private final Mutiny.Session session;

    StandingFacts(Mutiny.Session session) {
        this.session = session;
    }

    /**
     * Of whom, of what, and of which windows.
     *
     * @param except the obligation whose own report asks
     * @param since windows that end on this day or later
     * @param until windows that end on this day or before
     */
    public record Question(UUID reporter, UUID except, Collection<String> codes, LocalDate since, LocalDate until) {}

    /** @param scope of whoever asks: a figure counts all the same where he may not see the report that says it */
    public Uni<Facts> about(Question question, OrgScope scope) {
        return scope.bind(session.createNativeQuery("""
                        select i.indicator_code, b.window_from, b.window_to, p.id as report, i.id as item, b.title, p.status,
                               i.answer, i.value, i.numerator, i.denominator, i.value_kind, coalesce(%s, false) as visible
                          from obligation b
                          join lateral (select n.id, n.status from report n where n.obligation_id = b.id
                                         order by n.status in ('SUBMITTED', 'ACCEPTED') desc, n.report_version desc
                                         limit 1) p on true
                          join report_item i on i.report_id = p.id
                         where b.reporter_id = :reporter and b.id <> :except
                           and b.window_to >= :since and b.window_to <= :until and b.window_from is not null
                           and i.type = 'TARGET' and i.origin = 'OWN' and i.trues_up_id is null and i.answer is not null
                           and i.indicator_code = any(cast(:codes as text[]))
                        """.formatted(VISIBLE), Tuple.class))
                .setParameter("reporter", question.reporter())
                .setParameter("except", question.except())
                .setParameter("since", question.since())
                .setParameter("until", question.until())
                .setParameter("codes", question.codes().toArray(String[]::new))
                .getResultList()
                .map(rows -> new Facts(rows.stream().map(StandingFacts::fact).toList()));
    }

    private static Fact fact(Tuple row) {
        String status = row.get("status", String.class);
        return new Fact(
                row.get("indicator_code", String.class),
                row.get("window_from", LocalDate.class),
                row.get("window_to", LocalDate.class),
                row.get("report", UUID.class),
                row.get("item", UUID.class),
                row.get("title", String.class),
                status.equals("SUBMITTED") || status.equals("ACCEPTED"),
                status.equals("ACCEPTED"),
                row.get("visible", Boolean.class),
                new Figure(
                        Figure.Answer.valueOf(row.get("answer", String.class)),
                        row.get("value", BigDecimal.class),
                        row.get("numerator", BigDecimal.class),
                        row.get("denominator", BigDecimal.class),
                        "ESTIMATED".equals(row.get("value_kind", String.class))));
    }
}
