package vn.tiendo.reporting.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** Writes consolidated items, all in one statement; an item that says the same keeps its version. */
@ApplicationScoped
class ConsolidatedItems {
    private final Mutiny.Session session;
    private final ObjectMapper json;

    ConsolidatedItems(Mutiny.Session session, ObjectMapper json) {
        this.session = session;
        this.json = json;
    }

    Uni<Integer> write(Report report, List<ConsolidatedItem> items) {
        return session.createNativeQuery("""
                        insert into report_item as i (id, report_id, position, version, type, subject_id, name,
                               indicator_code, unit, ratio, answer, numerator, denominator, value, value_kind, progress,
                               percent, text, funds_spent, origin)
                        select r.id, :report, r.place + (select coalesce(max(o.position), 0) from report_item o
                                                          where o.report_id = :report),
                               0, r.type, r."subjectId", r.name, r."indicatorCode", r.unit, r.ratio, r.answer,
                               r.numerator, r.denominator, r.value, r."valueKind", r.progress, r.percent, r.text,
                               r."fundsSpent", 'CONSOLIDATED'
                          from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as r (
                               id uuid, place int, type text, "subjectId" uuid, name text, "indicatorCode" text,
                               unit text, ratio boolean, answer text, numerator numeric, denominator numeric,
                               value numeric, "valueKind" text, progress text, percent numeric, text text,
                               "fundsSpent" numeric)
                        on conflict (id) do update set version = i.version + 1, name = excluded.name,
                               unit = excluded.unit, ratio = excluded.ratio, answer = excluded.answer,
                               numerator = excluded.numerator, denominator = excluded.denominator,
                               value = excluded.value, value_kind = excluded.value_kind,
                               progress = excluded.progress, percent = excluded.percent, text = excluded.text,
                               funds_spent = excluded.funds_spent
                         where (i.name, i.unit, i.ratio, i.answer, i.numerator, i.denominator, i.value, i.value_kind,
                                i.progress, i.percent, i.text, i.funds_spent)
                               is distinct from
                               (excluded.name, excluded.unit, excluded.ratio, excluded.answer, excluded.numerator,
                                excluded.denominator, excluded.value, excluded.value_kind, excluded.progress,
                                excluded.percent, excluded.text, excluded.funds_spent)
                        """)
                .setParameter("report", report.id)
                .setParameter("rows", write(items))
                .executeUpdate();
    }

    private String write(List<ConsolidatedItem> items) {
        try {
            return json.writeValueAsString(items);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
