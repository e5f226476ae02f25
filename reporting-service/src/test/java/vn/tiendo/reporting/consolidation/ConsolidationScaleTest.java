package vn.tiendo.reporting.consolidation;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.tiendo.reporting.Spine.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import vn.tiendo.kit.test.KafkaResource;
import vn.tiendo.kit.test.PostgresResource;
import vn.tiendo.kit.test.SqlOfRequest;
import vn.tiendo.reporting.Spine;

/** The number of statements does not grow with the number of units and items. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
class ConsolidationScaleTest {
    @Inject
    DataSource database;

    @Test
    void aHundredUnitsWithAHundredItemsTakeAsManyStatementsAsTwoWithTwo() {
        List<String> few = statements(2, 2);
        List<String> many = statements(100, 100);

        assertEquals(String.join("\n;\n", few), String.join("\n;\n", many));
        assertTrue(
                many.size() > 10 && many.size() < 60, () -> many.size() + " statements:\n" + String.join("\n", many));
    }

    private List<String> statements(int units, int items) {
        Spine spine = new Spine(database);
        Ward ward = new Ward(spine);
        handedIn(ward, units, items);
        List<String> sent = SqlOfRequest.statements(traceparent -> as("reviewer", ward.code)
                .header("traceparent", traceparent)
                .body(Map.of("obligation", ward.obligation(ward.code)))
                .post("/api/v1/consolidations")
                .then()
                .statusCode(201)
                .body("items", hasSize(items))
                .body("contributing", hasSize(units))
                .body("items[0].contributors", hasSize(units))
                .body("items[0].computed.value", equalTo(50))
                .body("items[0].computed.denominator", equalTo(2 * units)));
        return sent.stream().filter(sql -> !isRemembered(sql)).toList();
    }

    /** Which bodies are closed is asked once in a while, by whichever request comes then. */
    private static boolean isRemembered(String sql) {
        return sql.startsWith("select o.code from organization_copy o where o.valid_to");
    }

    /** Writes what many units would have handed in, by set-based SQL. */
    private static void handedIn(Ward ward, int units, int items) {
        Spine spine = ward.spine;
        String parent = Ward.id(ward.code).toString();
        String plan = Ward.id("plan " + ward.code).toString();
        spine.rows("""
                insert into organization_copy (id, code, name, level, line, parent_id, path, valid_from, version)
                select md5('%1$s' || n)::uuid, '%2$s.U' || n, 'Đơn vị ' || n, 'UNIT', 'STATE', p.id,
                       p.path || md5('%1$s' || n)::uuid, date '2025-07-01', 1
                  from organization_copy p, generate_series(1, %3$d) n where p.id = '%1$s'
                """.formatted(parent, ward.code, units));
        spine.rows("""
                insert into indicator_copy (id, version, code, name, unit, ratio, aggregation, over_time)
                select md5('i%1$s' || i)::uuid, 1, '%1$s.I' || i, 'Chỉ số ' || i, '%%', true, 'RATIO_OF_SUMS', 'PER_PERIOD'
                  from generate_series(1, %2$d) i
                """.formatted(ward.code, items));
        spine.rows("""
                insert into target_copy (id, plan_id, plan_version, name, reporter_id, indicator_code, tracked)
                select md5('t%1$s' || n || '/' || i)::uuid, '%2$s', 1, 'Chỉ tiêu ' || i, md5('%1$s' || n)::uuid,
                       '%3$s.I' || i, true
                  from generate_series(1, %4$d) n, generate_series(1, %5$d) i
                """.formatted(parent, plan, ward.code, units, items));
        spine.rows("""
                insert into obligation (id, version, kind, title, plan_id, period_type, window_from, window_to, due_at,
                       reporter_id, recipient_id, status, opened_at)
                select md5('o%1$s' || n)::uuid, 0, 'PERIODIC', 'Báo cáo tháng', '%2$s', 'MONTH', date '2026-05-15',
                       date '2026-06-14', now(), case n when 0 then '%1$s' else md5('%1$s' || n)::uuid end,
                       case n when 0 then p.parent_id else p.id end, case n when 0 then 'OPEN' else 'SATISFIED' end, now()
                  from organization_copy p, generate_series(0, %3$d) n where p.id = '%1$s'
                """.formatted(parent, plan, units));
        spine.rows("""
                insert into report (id, version, obligation_id, report_version, status, reporter_id, recipient_id, created_at,
                       submitted_at, late, accepted_at)
                select md5('r%1$s' || n)::uuid, 3, md5('o%1$s' || n)::uuid, 1, 'ACCEPTED', md5('%1$s' || n)::uuid, '%1$s',
                       now(), now(), false, now()
                  from generate_series(1, %2$d) n
                """.formatted(parent, units));
        spine.rows("""
                insert into report_item (id, report_id, position, version, type, subject_id, name, indicator_code, unit,
                       ratio, answer, numerator, denominator, value_kind)
                select uuid_v7(), md5('r%1$s' || n)::uuid, i, 1, 'TARGET', md5('t%1$s' || n || '/' || i)::uuid,
                       'Chỉ tiêu ' || i, '%2$s.I' || i, '%%', true, 'VALUE', 1, 2, 'ACTUAL'
                  from generate_series(1, %3$d) n, generate_series(1, %4$d) i
                """.formatted(parent, ward.code, units, items));
    }
}
