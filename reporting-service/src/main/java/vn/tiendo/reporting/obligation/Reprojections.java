package vn.tiendo.reporting.obligation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.audit.Audit;
import vn.tiendo.reporting.period.PeriodType;

/** Moves the deadlines of what is still owed when the calendar they were computed with has changed. */
@ApplicationScoped
public class Reprojections {
    private final Mutiny.Session session;
    private final ObligationNews news;
    private final Audit audit;
    private final ObjectMapper json;
    private final Clock clock;

    Reprojections(Mutiny.Session session, ObligationNews news, Audit audit, ObjectMapper json, Clock clock) {
        this.session = session;
        this.news = news;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    /**
     * A report that one regime still expects of somebody.
     *
     * @param windowFrom none of a filing, like {@code windowTo} and {@code title}: its cut-off is the day of issue
     */
    public record Standing(
            UUID regimeId,
            @Nullable PeriodType periodType,
            @Nullable LocalDate windowFrom,
            @Nullable LocalDate windowTo,
            LocalDate cutOff,
            @Nullable String title) {}

    /** The calendar that changed. */
    public record Cause(UUID calendar, int year, long version) {
        String reason() {
            return "Lịch làm việc năm %d, bản %d".formatted(year, version);
        }
    }

    /** A deadline can roll over the turn of the year, and a chain can reach back over it. */
    @WithTransaction
    public Uni<List<Standing>> standing(int year) {
        return session.createNativeQuery(Reprojection.STANDING, Tuple.class)
                .setParameter("from", LocalDate.of(year - 1, 12, 1))
                .setParameter("to", LocalDate.of(year + 1, 1, 31))
                .getResultList()
                .map(rows -> rows.stream().map(Reprojections::standing).toList());
    }

    /** Those that already stand so, that a person extended or that nobody owes any more stay as they are. */
    @WithTransaction
    public Uni<Integer> move(List<PeriodicObligation> rows, Cause cause) {
        if (rows.isEmpty()) {
            return Uni.createFrom().item(0);
        }
        return session.createNativeQuery(Reprojection.MOVE, Obligation.class)
                .setParameter("rows", write(rows))
                .setParameter("year", cause.year())
                .setParameter("reason", cause.reason())
                .setParameter("now", clock.instant())
                .getResultList()
                .call(moved -> news.announce("obligation.changed", moved))
                .call(moved -> audit.record(
                        "obligation.reproject", cause.calendar(), Map.of("year", cause.year(), "moved", moved.size())))
                .map(List::size);
    }

    private static Standing standing(Tuple row) {
        String type = row.get("period_type", String.class);
        return new Standing(
                row.get("regime_id", UUID.class),
                type == null ? null : PeriodType.valueOf(type),
                row.get("window_from", LocalDate.class),
                row.get("window_to", LocalDate.class),
                row.get("cut_off", LocalDate.class),
                row.get("title", String.class));
    }

    private String write(List<PeriodicObligation> rows) {
        try {
            return json.writeValueAsString(rows);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
