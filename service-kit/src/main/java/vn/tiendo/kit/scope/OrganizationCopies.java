package vn.tiendo.kit.scope;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.tiendo.kit.problem.CommonError;
import vn.tiendo.kit.time.VietnamTime;

/** The read copy of the organisation tree; joins the transaction of the use case that asks. */
@ApplicationScoped
public class OrganizationCopies {
    private static final String SELECT = """
            select o.id, o.code, o.name, o.level, o.line, o.parent_id, array_to_string(o.path, ',') as path,
                   o.valid_from, o.valid_to, array_to_string(o.successor_ids, ',') as successors, o.version
              from organization_copy o where\s""";

    private final Mutiny.Session session;
    private final Clock clock;

    OrganizationCopies(Mutiny.Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    /** The caller's own organisation; 403 when the token names none that is known. */
    public Uni<OrganizationCopy> own(OrgScope scope) {
        return one("o.code = :key", scope.organization())
                .onItem()
                .ifNull()
                .failWith(() -> CommonError.CALLER_WITHOUT_ORGANIZATION.because(scope.organization()));
    }

    /** The organisation that a request body names; 400 at {@code pointer} when it is not known. */
    public Uni<OrganizationCopy> byCode(String code, String pointer) {
        return one("o.code = :key", code)
                .onItem()
                .ifNull()
                .failWith(() -> CommonError.ORGANIZATION_UNKNOWN.at(pointer, code));
    }

    /** The organisation that is given work; 400 at {@code pointer} when it is not known, or is closed today in Viet Nam. */
    public Uni<OrganizationCopy> existing(String code, String pointer) {
        return byCode(code, pointer).invoke(found -> {
            if (found.validTo() != null && found.validTo().isBefore(today())) {
                throw CommonError.ORGANIZATION_CLOSED.at(pointer, found.code(), found.validTo());
            }
        });
    }

    /** The codes of all that are closed today in Viet Nam. */
    Uni<Set<String>> closed() {
        return session.createNativeQuery(
                        "select o.code from organization_copy o where o.valid_to < :today", String.class)
                .setParameter("today", today())
                .getResultList()
                .map(Set::copyOf);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), VietnamTime.ZONE);
    }

    /** Null when it is not known (yet). */
    public Uni<OrganizationCopy> find(UUID id) {
        return one("o.id = :key", id);
    }

    /** The known ones among these ids. */
    public Uni<Map<UUID, OrganizationCopy>> all(Collection<UUID> ids) {
        return session.createNativeQuery(SELECT + "o.id = any(cast(:ids as uuid[]))", Tuple.class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultList()
                .map(rows -> rows.stream()
                        .map(OrganizationCopies::copy)
                        .collect(Collectors.toMap(OrganizationCopy::id, Function.identity())));
    }

    /** Whether the organisation lies within the scope. */
    public Uni<Boolean> covers(OrgScope scope, UUID organization) {
        return scope.bind(session.createNativeQuery(
                        "select 1 from organization_copy t where t.id = :id and " + OrgScope.below("t.id"),
                        Integer.class))
                .setParameter("id", organization)
                .getSingleResultOrNull()
                .map(found -> found != null);
    }

    /** Takes over a newer state; an older one than the copy's is dropped. */
    public Uni<Void> apply(OrganizationChanged changed) {
        return session.createNativeQuery("""
                        insert into organization_copy
                               (id, code, name, short_name, level, line, parent_id, path, valid_from, valid_to,
                                kind, successor_ids, version)
                        values (:id, :code, :name, :shortName, :level, :line, cast(:parent as uuid), cast(:path as uuid[]),
                                :validFrom, cast(cast(:validTo as text) as date), :kind, cast(:successors as uuid[]), :version)
                        on conflict (id) do update set code = excluded.code, name = excluded.name,
                               short_name = excluded.short_name, level = excluded.level, line = excluded.line,
                               parent_id = excluded.parent_id, path = excluded.path, valid_from = excluded.valid_from,
                               valid_to = excluded.valid_to, kind = excluded.kind, successor_ids = excluded.successor_ids,
                               version = excluded.version
                         where organization_copy.version < excluded.version
                            -- a copy that is older than the column takes it from the same state, announced again
                            or organization_copy.version = excluded.version
                               and organization_copy.kind is distinct from excluded.kind
                        """)
                .setParameter("id", changed.id())
                .setParameter("code", changed.code())
                .setParameter("name", changed.name())
                .setParameter("shortName", changed.shortName())
                .setParameter("level", changed.level())
                .setParameter("line", changed.line())
                .setParameter(
                        "parent",
                        changed.parentId() == null ? null : changed.parentId().toString())
                .setParameter("path", changed.path().toArray(UUID[]::new))
                .setParameter("validFrom", changed.validFrom())
                .setParameter(
                        "validTo",
                        changed.validTo() == null ? null : changed.validTo().toString())
                .setParameter("kind", changed.kind())
                .setParameter("successors", successors(changed))
                .setParameter("version", changed.version())
                .executeUpdate()
                .replaceWithVoid();
    }

    private Uni<OrganizationCopy> one(String condition, Object key) {
        return session.createNativeQuery(SELECT + condition, Tuple.class)
                .setParameter("key", key)
                .getSingleResultOrNull()
                .map(row -> row == null ? null : copy(row));
    }

    private static OrganizationCopy copy(Tuple row) {
        return new OrganizationCopy(
                row.get("id", UUID.class),
                row.get("code", String.class),
                row.get("name", String.class),
                row.get("level", String.class),
                row.get("line", String.class),
                row.get("parent_id", UUID.class),
                ids(row, "path"),
                row.get("valid_from", LocalDate.class),
                row.get("valid_to", LocalDate.class),
                ids(row, "successors"),
                row.get("version", Long.class));
    }

    private static List<UUID> ids(Tuple row, String column) {
        String joined = row.get(column, String.class);
        return joined.isEmpty()
                ? List.of()
                : Arrays.stream(joined.split(",")).map(UUID::fromString).toList();
    }

    private static UUID[] successors(OrganizationChanged changed) {
        return changed.successorIds() == null
                ? new UUID[0]
                : changed.successorIds().toArray(UUID[]::new);
    }
}
