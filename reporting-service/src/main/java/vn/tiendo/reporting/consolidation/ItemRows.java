package vn.tiendo.reporting.consolidation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.tiendo.reporting.merge.Content;
import vn.tiendo.reporting.merge.Items;
import vn.tiendo.reporting.merge.Row;

/** The items of many reports, in one statement. */
@ApplicationScoped
class ItemRows {
    private final Mutiny.Session session;
    private final ConsolidationStore store;

    ItemRows(Mutiny.Session session, ConsolidationStore store) {
        this.session = session;
        this.store = store;
    }

    /**
     * What was read.
     *
     * @param own what the consolidating body reports of its own
     * @param standing its consolidated items
     * @param below items of the reports of others
     * @param explanations why consolidated items say something else than was computed, by item
     */
    record Read(List<Row> own, List<Items.Standing> standing, List<Row> below, Map<UUID, String> explanations) {}

    Uni<Read> read(UUID ownReport, List<UUID> others) {
        return session.createNativeQuery("""
                        select i.id, i.type, i.subject_id, coalesce(t.plan_id, k.plan_id) as plan_id, i.indicator_code,
                               i.name, i.unit, i.ratio, i.answer, i.value, i.numerator, i.denominator, i.value_kind,
                               i.progress, i.percent, i.text, i.funds_spent, i.origin = 'CONSOLIDATED' as consolidated,
                               p.id as report, p.reporter_id, p.report_version, p.submitted_at,
                               case when p.id = :own then cast(l.line as text) end as line, i.explanation,
                               coalesce(jsonb_array_length(l.line -> 'missing'), 0) as missing_below
                          from report_item i
                          join report p on p.id = i.report_id
                          left join target_copy t on i.type = 'TARGET' and t.id = i.subject_id
                          left join task_copy k on i.type = 'TASK' and k.id = i.subject_id
                          left join consolidated_line l on l.item_id = i.id
                         where i.report_id = any(cast(:reports as uuid[])) and i.trues_up_id is null
                         order by p.obligation_id, i.position
                        """, Tuple.class)
                .setParameter("own", ownReport)
                .setParameter(
                        "reports",
                        Stream.concat(Stream.of(ownReport), others.stream()).toArray(UUID[]::new))
                .getResultList()
                .map(rows -> sorted(ownReport, rows));
    }

    private Read sorted(UUID ownReport, List<Tuple> rows) {
        Read read = new Read(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new HashMap<>());
        for (Tuple row : rows) {
            Row item = row(row);
            String line = row.get("line", String.class);
            if (!item.report().equals(ownReport)) {
                read.below().add(item);
            } else if (!item.consolidated()) {
                read.own().add(item);
            } else if (line != null) {
                read.standing().add(new Items.Standing(item.id(), store.line(line), item.content()));
                String explanation = row.get("explanation", String.class);
                if (explanation != null) {
                    read.explanations().put(item.id(), explanation);
                }
            }
        }
        return read;
    }

    private static Row row(Tuple row) {
        OffsetDateTime submittedAt = row.get("submitted_at", OffsetDateTime.class);
        return new Row(
                row.get("id", UUID.class),
                row.get("reporter_id", UUID.class),
                row.get("report", UUID.class),
                row.get("report_version", Integer.class),
                submittedAt == null ? Instant.EPOCH : submittedAt.toInstant(),
                row.get("consolidated", Boolean.class),
                Row.Type.valueOf(row.get("type", String.class)),
                row.get("subject_id", UUID.class),
                row.get("plan_id", UUID.class),
                row.get("indicator_code", String.class),
                row.get("name", String.class),
                row.get("unit", String.class),
                row.get("ratio", Boolean.class),
                content(row),
                Objects.requireNonNullElse(row.get("missing_below", Integer.class), 0));
    }

    private static Content content(Tuple row) {
        return new Content(
                constant(Content.Answer.class, row.get("answer", String.class)),
                row.get("value", BigDecimal.class),
                row.get("numerator", BigDecimal.class),
                row.get("denominator", BigDecimal.class),
                "ESTIMATED".equals(row.get("value_kind", String.class)),
                constant(Content.Progress.class, row.get("progress", String.class)),
                row.get("percent", BigDecimal.class),
                row.get("text", String.class),
                row.get("funds_spent", BigDecimal.class));
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
