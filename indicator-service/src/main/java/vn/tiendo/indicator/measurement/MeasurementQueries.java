package vn.tiendo.indicator.measurement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.tiendo.indicator.rows.Conditions;
import vn.tiendo.indicator.rows.Moment;
import vn.tiendo.kit.paging.Page;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.kit.scope.OrganizationRef;
import vn.tiendo.validation.Violation;

/** Reads of measurements: of the caller's organisation and those below it, and what moves a target of a plan it keeps. */
@ApplicationScoped
public class MeasurementQueries {
    private static final String SELECT = """
            select m.id, m.version, m.indicator_code, i.name as indicator_name, i.unit as indicator_unit,
                   m.organization_id, o.code as organization_code, o.name as organization_name,
                   m.window_from, m.window_to, m.breakdown, m.answer, m.value, m.numerator, m.denominator, m.kind, m.state,
                   m.source, m.report_id, m.report_version, m.client, m.valid_from,
                   m.definition_version, cast(m.violations as text) as violations
              from measurement m
              join indicator i on i.code = m.indicator_code
              left join organization_copy o on o.id = m.organization_id
            """;
    private static final String VISIBLE =
            OrgScope.below("m.organization_id") + """
             or exists (select 1 from target t
                         where (t.reporter_id = m.organization_id or m.organization_id = any(t.reporter_ids))
                           and t.indicator_code = m.indicator_code
                           and\
             """ + OrgScope.below("t.keeper_id") + ")";

    /** As the index of current measurements has them, so that reading on costs what it reads. */
    private static final String IDENTITY =
            "m.indicator_code, m.organization_id, m.breakdown, m.window_to, m.window_from";

    private static final String AFTER = "(" + IDENTITY + ") > (cast(:code as text), cast(cast(:body as text) as uuid),"
            + " cast(:breakdown as text), cast(cast(:to as text) as date), cast(cast(:from as text) as date))";

    private static final TypeReference<List<Violation>> VIOLATIONS = new TypeReference<>() {};

    private final Mutiny.Session session;
    private final ObjectMapper json;

    MeasurementQueries(Mutiny.Session session, ObjectMapper json) {
        this.session = session;
        this.json = json;
    }

    /** The current ones, latest window first; what was withdrawn does not count any more and is left out. */
    @WithTransaction
    Uni<Page<MeasurementView>> list(
            @Nullable String indicator, @Nullable String organization, PageRequest page, OrgScope scope) {
        List<String> after = page.after(2);
        Conditions conditions = listed(indicator, organization, scope)
                .and(
                        "m.window_to <= cast(cast(:afterDay as text) as date)",
                        "afterDay",
                        after.isEmpty() ? null : after.getFirst())
                .and(
                        "(m.window_to < cast(cast(:afterDay as text) as date) or m.id > cast(cast(:afterId as text) as uuid))",
                        "afterId",
                        after.isEmpty() ? null : after.getLast());
        return rows(conditions, "m.window_to desc, m.id", page.fetch())
                .map(views -> page.page(
                        views,
                        view -> List.of(view.windowTo().toString(), view.id().toString())));
    }

    /**
     * What the list has, in the order of what identifies a measurement, after one of them. None changes its place however often
     * it is corrected: whoever reads on to the end sees each that was there all the while exactly once.
     *
     * @param last null to begin
     */
    @WithTransaction
    public Uni<List<MeasurementView>> after(
            @Nullable MeasurementView last,
            @Nullable String indicator,
            @Nullable String organization,
            int most,
            OrgScope scope) {
        Conditions conditions = listed(indicator, organization, scope);
        if (last != null) {
            conditions.and(
                    AFTER,
                    Map.of(
                            "code", last.indicator().code(),
                            "body", last.organization().id().toString(),
                            "breakdown", last.breakdown() == null ? "" : last.breakdown(),
                            "to", last.windowTo().toString(),
                            "from", last.windowFrom().toString()));
        }
        return rows(conditions, IDENTITY, most);
    }

    private static Conditions listed(@Nullable String indicator, @Nullable String organization, OrgScope scope) {
        return Conditions.within(scope, VISIBLE)
                .and("m.valid_to is null and m.state <> 'WITHDRAWN'")
                .and("m.indicator_code = :indicator", "indicator", indicator)
                .and("o.code = :organization", "organization", organization);
    }

    private Uni<List<MeasurementView>> rows(Conditions conditions, String order, int most) {
        return conditions
                .bind(session.createNativeQuery(SELECT + conditions.where() + " order by " + order, Tuple.class))
                .setMaxResults(most)
                .getResultList()
                .map(rows -> rows.stream().map(this::view).toList());
    }

    /** The current version, withdrawn or not; 404 outside the scope. */
    @WithTransaction
    public Uni<MeasurementView> get(UUID id, OrgScope scope) {
        Conditions conditions =
                Conditions.within(scope, VISIBLE).and("m.valid_to is null").and("m.id = :id", "id", id);
        return conditions
                .bind(session.createNativeQuery(SELECT + conditions.where(), Tuple.class))
                .getSingleResultOrNull()
                .onItem()
                .ifNull()
                .failWith(() -> MeasurementError.MEASUREMENT_NOT_FOUND.because(id))
                .map(this::view);
    }

    private List<Violation> violations(@Nullable String stored) {
        try {
            return stored == null ? List.of() : json.readValue(stored, VIOLATIONS);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("Stored violations cannot be read", unreadable);
        }
    }

    private MeasurementView view(Tuple row) {
        String breakdown = row.get("breakdown", String.class);
        return new MeasurementView(
                row.get("id", UUID.class),
                row.get("version", Integer.class),
                new MeasurementView.IndicatorRef(
                        row.get("indicator_code", String.class),
                        row.get("indicator_name", String.class),
                        row.get("indicator_unit", String.class)),
                OrganizationRef.of(row, "organization"),
                row.get("window_from", LocalDate.class),
                row.get("window_to", LocalDate.class),
                breakdown.isEmpty() ? null : breakdown,
                Measurement.Answer.valueOf(row.get("answer", String.class)),
                row.get("value", BigDecimal.class),
                row.get("numerator", BigDecimal.class),
                row.get("denominator", BigDecimal.class),
                Measurement.Kind.valueOf(row.get("kind", String.class)),
                Measurement.State.valueOf(row.get("state", String.class)),
                Measurement.Origin.valueOf(row.get("source", String.class)),
                row.get("report_id", UUID.class),
                row.get("report_version", Integer.class),
                row.get("client", String.class),
                row.get("definition_version", Long.class),
                violations(row.get("violations", String.class)),
                Moment.of(row, "valid_from"));
    }
}
