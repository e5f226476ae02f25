package vn.tiendo.indicator.reconciliation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.tiendo.indicator.reconciliation.ConsolidationStated.Unit;
import vn.tiendo.indicator.reconciliation.Voices.Said;
import vn.tiendo.indicator.reconciliation.Voices.Voice;
import vn.tiendo.indicator.rows.Column;
import vn.tiendo.indicator.rows.Moment;

/** What the reports behind a consolidation say. */
@ApplicationScoped
class ReportedFigures {
    private static final TypeReference<List<Said>> SAID = new TypeReference<>() {};

    private final Mutiny.Session session;
    private final ObjectMapper json;

    ReportedFigures(Mutiny.Session session, ObjectMapper json) {
        this.session = session;
        this.json = json;
    }

    /** The reports that were counted, and the body's own, as far as they are known here and say anything. */
    Uni<Voices> behind(ConsolidationStated consolidation) {
        List<Unit> reports = new ArrayList<>(consolidation.units().stream()
                .filter(unit -> unit.standing().equals(ConsolidationStated.CONTRIBUTED) && unit.reportId() != null)
                .toList());
        reports.add(
                new Unit(consolidation.organizationId(), "", consolidation.reportId(), consolidation.reportVersion()));
        return read(reports)
                .map(voices -> new Voices(consolidation.organizationId(), consolidation.reportId(), voices));
    }

    private Uni<List<Voice>> read(Collection<Unit> reports) {
        return session.createNativeQuery("""
                        select s.report_id, s.reporter_id, s.submitted_at, cast(s.items as text) as items,
                               cast(s.consolidated as text) as consolidated
                          from unnest(cast(cast(:reports as text[]) as uuid[]), cast(cast(:versions as text[]) as integer[])) r (id, version)
                          join report_statement s on s.report_id = r.id and s.report_version = r.version
                         where s.state <> 'WITHDRAWN'
                        """, Tuple.class)
                .setParameter("reports", Column.of(reports, Unit::reportId))
                .setParameter("versions", Column.of(reports, Unit::reportVersion))
                .getResultList()
                .map(rows -> rows.stream().flatMap(row -> voices(row).stream()).toList());
    }

    private List<Voice> voices(Tuple row) {
        List<Voice> voices = new ArrayList<>();
        voices.add(voice(row, true, row.get("consolidated", String.class)));
        voices.add(voice(row, false, row.get("items", String.class)));
        return voices;
    }

    private Voice voice(Tuple row, boolean consolidated, String said) {
        return new Voice(
                row.get("report_id", UUID.class),
                row.get("reporter_id", UUID.class),
                consolidated,
                Moment.orNull(row, "submitted_at"),
                read(said));
    }

    private List<Said> read(@Nullable String stored) {
        try {
            return stored == null ? List.of() : json.readValue(stored, SAID);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("Stored items cannot be read", unreadable);
        }
    }
}
