package vn.tiendo.notification.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.scope.OrganizationRef;
import vn.tiendo.notification.ladder.Action;
import vn.tiendo.notification.ladder.Days;
import vn.tiendo.notification.ladder.Ladder;
import vn.tiendo.notification.ladder.QuietHours;
import vn.tiendo.notification.ladder.Rung;
import vn.tiendo.notification.ladder.Stage;
import vn.tiendo.notification.ladder.Told;

/** Policies as rows; the rungs travel as one JSON value. */
@ApplicationScoped
class PolicyRows {
    /** Selects what {@link #policy} reads. */
    static final String SELECT = """
            select p.id, p.kind, p.programme, p.organization_id, b.code as organization_code, b.name as organization_name,
                   to_char(p.quiet_from, 'HH24:MI') as quiet_from, to_char(p.quiet_until, 'HH24:MI') as quiet_until,
                   to_char(p.digest_at, 'HH24:MI') as digest_at, p.commend_before, p.created_at, p.ended_at,
                   (select cast(jsonb_agg(jsonb_build_object('position', r.position, 'afterDue', r.after_due,
                                          'working', r.working, 'name', r.name, 'action', r.action, 'letter', r.letter,
                                          'told', r.told) order by r.position) as text)
                      from reminder_rung r where r.policy_id = p.id) as rungs,
                   p.ended_at is null and not exists (
                      select 1 from reminder_policy n
                       where n.kind = p.kind and n.id > p.id and n.ended_at is null
                         and n.programme is not distinct from p.programme
                         and n.organization_id is not distinct from p.organization_id) as in_force
              from reminder_policy p
              left join organization_copy b on b.id = p.organization_id
            """;

    private final ObjectMapper json;

    PolicyRows(ObjectMapper json) {
        this.json = json;
    }

    /** A row of {@code reminder_rung}. */
    record RungRow(
            int position, long afterDue, boolean working, String name, String action, boolean letter, List<Told> told) {
        static RungRow of(int position, Stage stage) {
            return new RungRow(
                    position,
                    stage.rung().seconds(),
                    stage.rung().counted() == Days.WORKING,
                    stage.rung().toString(),
                    stage.action().name(),
                    stage.letter(),
                    stage.told());
        }

        Stage stage() {
            Rung rung = Rung.ofSeconds(afterDue, working ? Days.WORKING : Days.CALENDAR);
            return new Stage(rung, Action.valueOf(action), letter, told);
        }
    }

    /** The rungs as the text of a JSON array. */
    String rungs(Ladder ladder) {
        List<RungRow> rows = new ArrayList<>();
        for (Stage stage : ladder.stages()) {
            rows.add(RungRow.of(rows.size(), stage));
        }
        try {
            return json.writeValueAsString(rows);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    ReminderPolicy policy(Tuple row) {
        Long commendBefore = row.get("commend_before", Long.class);
        return new ReminderPolicy(
                row.get("id", UUID.class),
                new PolicyScope(
                        DeadlineKind.valueOf(row.get("kind", String.class)),
                        row.get("programme", String.class),
                        OrganizationRef.orNull(row, "organization")),
                ladder(row),
                commendBefore == null ? null : Duration.ofSeconds(commendBefore),
                row.get("created_at", OffsetDateTime.class).toInstant(),
                instant(row.get("ended_at", OffsetDateTime.class)),
                row.get("in_force", Boolean.class));
    }

    private Ladder ladder(Tuple row) {
        LocalTime from = time(row.get("quiet_from", String.class));
        LocalTime until = time(row.get("quiet_until", String.class));
        return new Ladder(
                stages(row.get("rungs", String.class)),
                from == null || until == null ? null : new QuietHours(from, until),
                time(row.get("digest_at", String.class)));
    }

    private List<Stage> stages(String rungs) {
        try {
            return Arrays.stream(json.readValue(rungs, RungRow[].class))
                    .map(RungRow::stage)
                    .toList();
        } catch (JsonProcessingException mismatch) {
            throw new IllegalStateException(mismatch);
        }
    }

    private static @Nullable LocalTime time(@Nullable String text) {
        return text == null ? null : LocalTime.parse(text);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.toInstant();
    }
}
