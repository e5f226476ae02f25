package vn.tiendo.plan.organization;

import static vn.tiendo.plan.organization.OrganizationError.ORGANIZATION_CLASS_CODE_TAKEN;
import static vn.tiendo.plan.organization.OrganizationError.ORGANIZATION_CLASS_OF_EVERYTHING;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.audit.Audit;
import vn.tiendo.kit.id.Ids;
import vn.tiendo.kit.idempotency.Idempotency;
import vn.tiendo.kit.paging.Page;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.kit.time.VietnamTime;
import vn.tiendo.plan.organization.OrganizationClassResource.NewClass;
import vn.tiendo.plan.rows.Rows;

/** Classes of bodies. Who is in one follows from the directory, as of a day; nobody writes it down. */
@ApplicationScoped
class OrganizationClasses {
    /** One row of the table {@code organization_class}. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Row(
            UUID id,
            long version,
            String code,
            String name,
            @Nullable UUID belowId,
            boolean direct,
            @Nullable OrganizationLevel level,
            Organization.@Nullable Line line,
            @Nullable String kind,
            Instant createdAt) {}

    private static final String INSERT = "insert into organization_class select * from " + Rows.of("organization_class")
            + " on conflict (code) do nothing";

    private final Rows rows;
    private final OrganizationQueries organizations;
    private final Directory directory;
    private final Audit audit;
    private final Idempotency idempotency;
    private final Clock clock;

    OrganizationClasses(
            Rows rows,
            OrganizationQueries organizations,
            Directory directory,
            Audit audit,
            Idempotency idempotency,
            Clock clock) {
        this.rows = rows;
        this.organizations = organizations;
        this.directory = directory;
        this.audit = audit;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    @WithTransaction
    Uni<OrganizationClassView> define(NewClass command) {
        return idempotency.once(
                command,
                OrganizationClassView.class,
                () -> directory
                        .id(command.below(), "/below")
                        .map(below -> row(command, below))
                        .chain(this::keep));
    }

    @WithTransaction
    Uni<Page<OrganizationClassView>> page(PageRequest page) {
        List<String> after = page.after(1);
        return rows.list(
                        OrganizationClassView.class,
                        OrganizationClassView.SELECT + " where c.code > :after order by c.code limit :fetch",
                        query -> query.setParameter("after", after.isEmpty() ? "" : after.getFirst())
                                .setParameter("fetch", page.fetch()))
                .map(found -> page.page(found, last -> List.of(last.code())));
    }

    @WithTransaction
    Uni<OrganizationClassView> byCode(String code) {
        return rows.one(
                OrganizationClassView.class,
                OrganizationClassView.SELECT + " where c.code = :code",
                query -> query.setParameter("code", code));
    }

    @WithTransaction
    Uni<Page<OrganizationView>> members(String code, @Nullable LocalDate asOf, PageRequest page) {
        LocalDate day = asOf == null ? LocalDate.now(clock.withZone(VietnamTime.ZONE)) : asOf;
        return byCode(code).chain(found -> organizations.page(found.rule(), day, page));
    }

    private Row row(NewClass command, @Nullable UUID below) {
        boolean direct = Boolean.TRUE.equals(command.direct());
        boolean narrows = below != null || command.level() != null || command.line() != null || command.kind() != null;
        if (!narrows || direct && below == null) {
            throw ORGANIZATION_CLASS_OF_EVERYTHING.at("/below");
        }
        return new Row(
                Ids.next(),
                0,
                command.code(),
                command.name(),
                below,
                direct,
                command.level(),
                command.line(),
                command.kind(),
                clock.instant());
    }

    private Uni<OrganizationClassView> keep(Row row) {
        return rows.write(INSERT, List.of(row))
                .invoke(written -> {
                    if (written == 0) {
                        throw ORGANIZATION_CLASS_CODE_TAKEN.at("/code", row.code());
                    }
                })
                .call(() -> audit.record("organization-class.define", row.id(), Map.of("code", row.code())))
                .chain(() -> byCode(row.code()));
    }
}
