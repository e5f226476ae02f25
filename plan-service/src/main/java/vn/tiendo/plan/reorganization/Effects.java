package vn.tiendo.plan.reorganization;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.tiendo.plan.cascade.Cascades;
import vn.tiendo.plan.finding.FindingTakeovers;
import vn.tiendo.plan.organization.OrganizationChanges;
import vn.tiendo.plan.organization.OrganizationChanges.Renaming;
import vn.tiendo.plan.reorganization.succession.HoldingKind;
import vn.tiendo.plan.reorganization.succession.HoldingRole;
import vn.tiendo.plan.rows.Rows;
import vn.tiendo.plan.task.TaskAnnouncements;

/** Makes a reorganisation happen here: bodies end, move or are renamed, and what they hold passes. */
@ApplicationScoped
class Effects {
    private static final String MOVES = """
            with m as materialized (
                select * from jsonb_to_recordset(cast(cast(:rows as text) as jsonb))
                    as x (kind text, id uuid, role text, "fromId" uuid, "toId" uuid, "planId" uuid))
            """;

    /** The plans first: whoever writes in one holds its row. */
    private static final List<String> STATEMENTS = List.of(
            """
            update plan p set version = version + 1,
                   keeper_id = coalesce((select m."toId" from m where m.kind = 'PLAN' and m.id = p.id
                                                                 and m."fromId" = p.keeper_id), keeper_id)
             where p.id in (select m."planId" from m where m.kind in ('PLAN', 'TASK', 'TARGET', 'DUTY'))
            """,
            // the successors read the plan from now on, and those who kept it still do
            """
            insert into plan_addressee (plan_id, organization_id)
            select distinct p.id, who.id from m join plan p on p.id = m."planId"
             cross join lateral (values (m."toId"), (m."fromId")) as who(id)
             where p.status <> 'DRAFT' and m.kind in ('PLAN', 'TASK', 'TARGET', 'DUTY')
            on conflict do nothing
            """,
            """
            update task t set version = version + 1,
                   lead_id = coalesce((select m."toId" from m where m.kind = 'TASK' and m.role = 'LEAD' and m.id = t.id
                                                               and m."fromId" = t.lead_id), t.lead_id),
                   monitor_id = coalesce((select m."toId" from m where m.kind = 'TASK' and m.role = 'MONITOR'
                                             and m.id = t.id and m."fromId" = t.monitor_id), t.monitor_id),
                   coordinator_ids = (select coalesce(array_agg(x.id order by x.nth), '{}')
                                        from (select coalesce(m."toId", c.id) as id, min(c.nth) as nth
                                                from unnest(t.coordinator_ids) with ordinality c(id, nth)
                                                left join m on m.kind = 'TASK' and m.role = 'COORDINATOR' and m.id = t.id
                                                           and m."fromId" = c.id
                                               group by 1) x)
             where t.id in (select m.id from m where m.kind = 'TASK')
            """,
            """
            update target t set version = version + 1,
                   reporter_id = coalesce((select m."toId" from m where m.kind = 'TARGET' and m.id = t.id
                                                                    and m."fromId" = t.reporter_id), t.reporter_id),
                   reporter_ids = (select coalesce(array_agg(x.id order by x.nth), '{}')
                                     from (select coalesce(m."toId", c.id) as id, min(c.nth) as nth
                                             from unnest(t.reporter_ids) with ordinality c(id, nth)
                                             left join m on m.kind = 'TARGET' and m.id = t.id and m."fromId" = c.id
                                            group by 1) x)
             where t.id in (select m.id from m where m.kind = 'TARGET')
            """,
            """
            update reporting_duty d set version = version + 1,
                   reporter_id = coalesce((select m."toId" from m where m.kind = 'DUTY' and m.role = 'REPORTER'
                                              and m.id = d.id and m."fromId" = d.reporter_id), d.reporter_id),
                   recipient_id = coalesce((select m."toId" from m where m.kind = 'DUTY' and m.role = 'RECIPIENT'
                                               and m.id = d.id and m."fromId" = d.recipient_id), d.recipient_id),
                   via_id = coalesce((select m."toId" from m where m.kind = 'DUTY' and m.role = 'VIA'
                                         and m.id = d.id and m."fromId" = d.via_id), d.via_id)
             where d.id in (select m.id from m where m.kind = 'DUTY')
            """,
            // whom it looks at only grows: what was inspected is history
            """
            update inspection i set version = version + 1,
                   inspector_id = coalesce((select m."toId" from m where m.kind = 'INSPECTION' and m.role = 'INSPECTOR'
                                               and m.id = i.id and m."fromId" = i.inspector_id), i.inspector_id),
                   inspected_ids = i.inspected_ids || coalesce((
                         select array_agg(distinct m."toId") from m
                          where m.kind = 'INSPECTION' and m.role = 'INSPECTED' and m.id = i.id
                            and m."toId" <> all(i.inspected_ids)), '{}')
             where i.id in (select m.id from m where m.kind = 'INSPECTION')
            """);

    private static final String KEEP = """
            insert into reorganization_move (reorganization_id, nth, kind, subject_id, role, from_id, to_id, plan_id,
                                             plan_version)
            select cast('%s' as uuid), row_number() over (), m.kind, m.id, m.role, m."fromId", m."toId", m."planId",
                   (select p.version from plan p where p.id = m."planId")
              from m
            """;
    private static final String KEPT = """
            select m.kind, m.subject_id as id, m.role, m.from_id as "fromId", m.to_id as "toId", m.plan_id as "planId",
                   m.plan_version as "planVersion"
              from reorganization_move m where m.reorganization_id = :id order by m.nth
            """;

    private final Mutiny.Session session;
    private final Rows rows;
    private final OrganizationChanges organizations;
    private final TaskAnnouncements tasks;
    private final FindingTakeovers findings;
    private final Cascades cascades;

    Effects(
            Mutiny.Session session,
            Rows rows,
            OrganizationChanges organizations,
            TaskAnnouncements tasks,
            FindingTakeovers findings,
            Cascades cascades) {
        this.session = session;
        this.rows = rows;
        this.organizations = organizations;
        this.tasks = tasks;
        this.findings = findings;
        this.cascades = cascades;
    }

    /** The moves as they are kept, each with the version of its plan that knows of it. */
    Uni<List<Move>> of(Reorganization what, List<Move> moves) {
        return directory(what, moves)
                .chain(() -> moves.isEmpty() ? Uni.createFrom().item(List.<Move>of()) : pass(what, moves));
    }

    private Uni<Void> directory(Reorganization what, List<Move> moves) {
        LocalDate day = what.effectiveOn();
        UUID first = what.sourceIds().getFirst();
        return switch (what.type()) {
            case RENAME -> organizations.rename(first, renaming(what), day);
            case MOVE -> organizations.move(first, parent(what), what.code(), day);
            case MERGE, SPLIT, DISSOLVE ->
                organizations
                        .close(what.ending(), day.minusDays(1), what.successorIds())
                        .chain(() -> units(moves, day));
        };
    }

    private Uni<Void> units(List<Move> moves, LocalDate day) {
        return Multi.createFrom()
                .iterable(moves.stream()
                        .filter(move -> move.kind() == HoldingKind.UNIT)
                        .toList())
                .onItem()
                .transformToUniAndConcatenate(unit -> organizations.move(unit.id(), unit.toId(), null, day))
                .collect()
                .last();
    }

    private Uni<List<Move>> pass(Reorganization what, List<Move> moves) {
        return Multi.createFrom()
                .iterable(STATEMENTS)
                .onItem()
                .transformToUniAndConcatenate(statement -> rows.write(MOVES + statement, moves))
                .collect()
                .asList()
                .chain(() -> rows.write(MOVES + KEEP.formatted(what.id()), moves))
                .invoke(session::clear)
                .chain(() -> findings.pass(owners(moves), inspections(moves)))
                .chain(() -> tasks.announce(moves.stream()
                        .filter(move -> move.kind() == HoldingKind.TASK)
                        .map(Move::id)
                        .distinct()
                        .toList()))
                .chain(() -> cascades.settle(plansOfTasks(moves))) // the successor may have issued its plan already
                .chain(() -> rows.list(Move.class, KEPT, query -> query.setParameter("id", what.id())));
    }

    private static Map<UUID, UUID> owners(List<Move> moves) {
        return moves.stream()
                .filter(move -> move.kind() == HoldingKind.FINDING)
                .collect(Collectors.toMap(Move::id, Move::toId));
    }

    private static List<UUID> inspections(List<Move> moves) {
        return moves.stream()
                .filter(move -> move.kind() == HoldingKind.INSPECTION && move.role() == HoldingRole.INSPECTOR)
                .map(Move::id)
                .toList();
    }

    private static List<UUID> plansOfTasks(List<Move> moves) {
        return moves.stream()
                .filter(move -> move.kind() == HoldingKind.TASK)
                .flatMap(move -> Stream.ofNullable(move.planId()))
                .distinct()
                .toList();
    }

    static Renaming renaming(Reorganization what) {
        return new Renaming(what.code(), what.name(), what.shortName(), what.administrativeCode());
    }

    private static UUID parent(Reorganization what) {
        UUID parent = what.parentId();
        if (parent == null) {
            throw new IllegalStateException("a move without a place: " + what.id());
        }
        return parent;
    }
}
