package vn.tiendo.plan.reorganization;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.rows.Rows;

/** Copies of regimes and obligations, as far as a reorganisation needs them; the highest version wins. */
@ApplicationScoped
class ReportingCopies {
    /** What this service reads of {@code regime.changed}. */
    record RegimeChanged(
            UUID id,
            long version,
            @Nullable UUID planId,
            @Nullable UUID dutyId,
            UUID reporterId,
            UUID recipientId,
            @Nullable UUID viaId,
            List<String> frequencies,
            String status) {}

    /** What this service reads of {@code obligation.opened} and {@code obligation.changed}. */
    record ObligationState(
            UUID id,
            long version,
            String title,
            @Nullable UUID regimeId,
            @Nullable UUID planId,
            UUID reporterId,
            UUID recipientId,
            @Nullable UUID viaId,
            String status) {}

    private static final String REGIME = """
            insert into regime_copy
            select r.id, r.version, r."planId", r."dutyId", r."reporterId", r."recipientId", r."viaId",
                   array_to_string(r.frequencies, ', '), r.status
              from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as r (id uuid, version bigint, "planId" uuid,
                   "dutyId" uuid, "reporterId" uuid, "recipientId" uuid, "viaId" uuid, frequencies text[], status text)
            on conflict (id) do update set version = excluded.version, plan_id = excluded.plan_id,
                   duty_id = excluded.duty_id, reporter_id = excluded.reporter_id, recipient_id = excluded.recipient_id,
                   via_id = excluded.via_id, frequencies = excluded.frequencies, status = excluded.status
             where regime_copy.version < excluded.version
            """;
    private static final String OBLIGATION = """
            insert into obligation_copy
            select r.id, r.version, r.title, r."regimeId", r."planId", r."reporterId", r."recipientId", r."viaId", r.status
              from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as r (id uuid, version bigint, title text,
                   "regimeId" uuid, "planId" uuid, "reporterId" uuid, "recipientId" uuid, "viaId" uuid, status text)
            on conflict (id) do update set version = excluded.version, title = excluded.title,
                   regime_id = excluded.regime_id, plan_id = excluded.plan_id, reporter_id = excluded.reporter_id,
                   recipient_id = excluded.recipient_id, via_id = excluded.via_id, status = excluded.status
             where obligation_copy.version < excluded.version
            """;

    private final Rows rows;

    ReportingCopies(Rows rows) {
        this.rows = rows;
    }

    @WithTransaction
    Uni<Void> take(RegimeChanged regime) {
        return rows.write(REGIME, List.of(regime)).replaceWithVoid();
    }

    @WithTransaction
    Uni<Void> take(ObligationState obligation) {
        return rows.write(OBLIGATION, List.of(obligation)).replaceWithVoid();
    }
}
