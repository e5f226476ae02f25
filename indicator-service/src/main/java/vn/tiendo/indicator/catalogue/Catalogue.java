package vn.tiendo.indicator.catalogue;

import static vn.tiendo.indicator.catalogue.IndicatorError.INDICATOR_CODE_TAKEN;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.id.Ids;
import vn.tiendo.kit.outbox.Outbox;
import vn.tiendo.kit.scope.OrgScope;

/** Entries of the catalogue as its keeper writes them; each version is kept and announced. */
@ApplicationScoped
public class Catalogue {
    private final Mutiny.Session session;
    private final Indicators indicators;
    private final IndicatorQueries queries;
    private final DefinitionStore store;
    private final Rules rules;
    private final Outbox outbox;
    private final Clock clock;

    Catalogue(
            Mutiny.Session session,
            Indicators indicators,
            IndicatorQueries queries,
            DefinitionStore store,
            Rules rules,
            Outbox outbox,
            Clock clock) {
        this.session = session;
        this.indicators = indicators;
        this.queries = queries;
        this.store = store;
        this.rules = rules;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** An indicator as it is now. */
    public record Entry(UUID id, long version, LocalDate validFrom, String ownerCode, Definition definition) {}

    @WithTransaction
    public Uni<Map<String, Definition>> known(Collection<String> codes) {
        return indicators.known(codes);
    }

    @WithTransaction
    public Uni<IndicatorView> view(String code, OrgScope scope) {
        return queries.get(code, scope);
    }

    @WithTransaction
    public Uni<Entry> find(String code) {
        return session.createNativeQuery(
                        "select d.id, d.version, d.valid_from, o.code as owner_code, d.code, " + DefinitionStore.COLUMNS
                                + " from indicator d left join organization_copy o on o.id = d.owner_id where d.code = :code",
                        Tuple.class)
                .setParameter("code", code)
                .getSingleResultOrNull()
                .onItem()
                .ifNull()
                .failWith(() -> IndicatorError.INDICATOR_NOT_FOUND.because(code))
                .map(this::entry);
    }

    /** Whether anything was ever measured by it, withdrawn or not. */
    @WithTransaction
    public Uni<Boolean> isMeasured(String code) {
        return session.createNativeQuery(
                        "select 1 from measurement where indicator_code = :code limit 1", Integer.class)
                .setParameter("code", code)
                .getSingleResultOrNull()
                .map(found -> found != null);
    }

    /** @return its id; 409 when the code is taken */
    @WithTransaction
    public Uni<UUID> add(Definition definition, UUID owner, LocalDate validFrom) {
        UUID id = Ids.next();
        return write("""
                        insert into indicator (id, code, name, unit, numerator, denominator, direction, aggregation, over_time,
                                               owner_id, details, valid_from, version)
                        values (:id, :code, :name, :unit, cast(:numerator as text), cast(:denominator as text), :direction,
                                :aggregation, :overTime, :owner, cast(cast(:details as text) as jsonb), :validFrom, :version)
                        on conflict (code) do nothing
                        """, id, 1, definition, owner, validFrom)
                .invoke(written -> {
                    if (written == 0) {
                        throw INDICATOR_CODE_TAKEN.at("/code", definition.code());
                    }
                })
                .chain(() -> keep(id, 1, definition, owner, validFrom))
                .replaceWith(id);
    }

    @WithTransaction
    public Uni<Void> replace(Entry entry, Definition definition, UUID owner, LocalDate validFrom) {
        long version = entry.version() + 1;
        return write("""
                        update indicator set name = :name, unit = :unit, numerator = cast(:numerator as text),
                               denominator = cast(:denominator as text), direction = :direction, aggregation = :aggregation,
                               over_time = :overTime, owner_id = :owner, details = cast(cast(:details as text) as jsonb),
                               valid_from = :validFrom, version = :version
                         where id = :id and code = :code
                        """, entry.id(), version, definition, owner, validFrom)
                .chain(() -> keep(entry.id(), version, definition, owner, validFrom));
    }

    private Uni<Integer> write(
            String sql, UUID id, long version, Definition definition, UUID owner, LocalDate validFrom) {
        return session.createNativeQuery(sql)
                .setParameter("id", id)
                .setParameter("version", version)
                .setParameter("code", definition.code())
                .setParameter("name", definition.name())
                .setParameter("unit", definition.unit())
                .setParameter("numerator", definition.numerator())
                .setParameter("denominator", definition.denominator())
                .setParameter("direction", definition.direction().name())
                .setParameter("aggregation", definition.aggregation().name())
                .setParameter("overTime", definition.overTime().name())
                .setParameter("owner", owner)
                .setParameter("details", store.write(definition.details()))
                .setParameter("validFrom", validFrom)
                .executeUpdate();
    }

    private Uni<Void> keep(UUID id, long version, Definition definition, UUID owner, LocalDate validFrom) {
        IndicatorChanged changed = IndicatorChanged.of(id, version, definition, owner, validFrom, rules.of(definition));
        return store.keep(List.of(definition.code()), clock.instant())
                .chain(() -> outbox.add("indicator.changed", id, changed));
    }

    private Entry entry(Tuple row) {
        @Nullable String owner = row.get("owner_code", String.class);
        return new Entry(
                row.get("id", UUID.class),
                row.get("version", Long.class),
                row.get("valid_from", LocalDate.class),
                owner == null ? "" : owner,
                store.definition(row));
    }
}
