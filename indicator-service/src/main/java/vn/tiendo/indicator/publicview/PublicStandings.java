package vn.tiendo.indicator.publicview;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.tiendo.indicator.ruleset.RuleSets;
import vn.tiendo.indicator.status.TargetStatus;
import vn.tiendo.indicator.target.TermsColumn;
import vn.tiendo.kit.time.VietnamTime;

/** How a body and all below it stand with the targets of public plans, by verified measurements alone. */
@ApplicationScoped
public class PublicStandings {
    private static final UUID FIRST = new UUID(0, 0);
    private static final int CHUNK = 500;

    private static final String WANTED = """
             where t.id > :after and t.tracked and t.in_force and t.start_on <= :to and (t.due_on is null or t.due_on >= :from)
               and (t.reporter_id = any(cast(:bodies as uuid[])) or t.reporter_ids && cast(:bodies as uuid[]))
             order by t.id
            """;

    private final Mutiny.Session session;
    private final TermsColumn terms;
    private final RuleSets ruleSets;
    private final Clock clock;

    PublicStandings(Mutiny.Session session, TermsColumn terms, RuleSets ruleSets, Clock clock) {
        this.session = session;
        this.terms = terms;
        this.ruleSets = ruleSets;
        this.clock = clock;
    }

    /** How many stand how; what several report is counted for each of them. Of targets that hold at any time between the days. */
    @WithTransaction
    public Uni<Map<TargetStatus, Long>> below(UUID body, LocalDate from, LocalDate to) {
        return session.createNativeQuery(
                        "select u.id from organization_copy u where u.path @> array[cast(:body as uuid)]", UUID.class)
                .setParameter("body", body)
                .getResultList()
                .chain(bodies -> ruleSets.books().chain(books -> {
                    Counting counting =
                            new Counting(new HashSet<>(bodies), from, to, books, new EnumMap<>(TargetStatus.class));
                    return count(counting, FIRST).replaceWith(counting.counts());
                }));
    }

    private record Counting(
            Set<UUID> bodies, LocalDate from, LocalDate to, RuleSets.Books books, Map<TargetStatus, Long> counts) {}

    /** Reads on until there are no more. */
    private Uni<Void> count(Counting counting, UUID after) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), VietnamTime.ZONE);
        return session.createNativeQuery(PublicTargetRow.SELECT + WANTED, Tuple.class)
                .setParameter("after", after)
                .setParameter("from", counting.from())
                .setParameter("to", counting.to())
                .setParameter("bodies", counting.bodies().toArray(UUID[]::new))
                .setMaxResults(CHUNK)
                .getResultList()
                .invoke(rows -> rows.forEach(row -> count(counting, row, today)))
                .chain(rows -> rows.size() < CHUNK
                        ? Uni.createFrom().voidItem()
                        : count(counting, rows.getLast().get("id", UUID.class)));
    }

    private void count(Counting counting, Tuple row, LocalDate today) {
        PublicTargetRow.statuses(row, terms, counting.books(), today).forEach((body, status) -> {
            if (counting.bodies().contains(body)) {
                counting.counts().merge(status, 1L, Long::sum);
            }
        });
    }
}
