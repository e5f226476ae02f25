package vn.tiendo.plan.organization;

import static vn.tiendo.plan.organization.OrganizationError.ORGANIZATION_PARENT_NOT_VALID;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.audit.Audit;
import vn.tiendo.kit.etag.Version;
import vn.tiendo.kit.id.Ids;
import vn.tiendo.kit.idempotency.Idempotency;
import vn.tiendo.kit.outbox.Outbox;
import vn.tiendo.kit.paging.Page;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.kit.patch.MergePatch;
import vn.tiendo.kit.problem.CommonError;
import vn.tiendo.kit.scope.OrganizationCopies;
import vn.tiendo.kit.scope.OrganizationCopy;
import vn.tiendo.kit.time.VietnamTime;
import vn.tiendo.plan.organization.OrganizationResource.Announced;
import vn.tiendo.plan.organization.OrganizationResource.DirectoryFilter;
import vn.tiendo.plan.organization.OrganizationResource.Naming;
import vn.tiendo.plan.organization.OrganizationResource.NewOrganization;

/** Founds and renames organisations; each new state goes into the local copy and is announced. */
@ApplicationScoped
class Organizations {
    private final Mutiny.Session session;
    private final OrganizationQueries queries;
    private final OrganizationCodes codes;
    private final OrganizationAnnouncements announcements;
    private final OrganizationCopies copies;
    private final Outbox outbox;
    private final Audit audit;
    private final Idempotency idempotency;
    private final MergePatch mergePatch;
    private final Clock clock;

    Organizations(
            Mutiny.Session session,
            OrganizationQueries queries,
            OrganizationCodes codes,
            OrganizationAnnouncements announcements,
            OrganizationCopies copies,
            Outbox outbox,
            Audit audit,
            Idempotency idempotency,
            MergePatch mergePatch,
            Clock clock) {
        this.session = session;
        this.queries = queries;
        this.codes = codes;
        this.announcements = announcements;
        this.copies = copies;
        this.outbox = outbox;
        this.audit = audit;
        this.idempotency = idempotency;
        this.mergePatch = mergePatch;
        this.clock = clock;
    }

    @WithTransaction
    Uni<OrganizationView> found(NewOrganization command) {
        return idempotency.once(
                command,
                OrganizationView.class,
                () -> pathOf(command, today())
                        .map(path -> new Organization(Ids.next(), command, path, today()))
                        .call(founded -> codes.requireFree("/code", founded.code()))
                        .call(founded -> codes.requireFree("/administrativeCode", founded.administrativeCode()))
                        .call(session::persist)
                        .chain(founded -> announce(founded, "organization.found")));
    }

    @WithTransaction
    Uni<OrganizationView> correct(String code, @Nullable Version expected, @Nullable JsonNode patch) {
        return find(code)
                .map(organization -> organization.requireVersion(expected))
                .call(organization -> correct(organization, mergePatch.apply(organization.naming(), patch)))
                .chain(organization -> announce(organization, "organization.correct"));
    }

    /** A code of a filter that nobody has finds nothing, unlike one in a body. */
    @WithTransaction
    Uni<Page<OrganizationView>> page(DirectoryFilter filter, @Nullable LocalDate asOf, PageRequest page) {
        return queries.idOf(filter.parent)
                .chain(parent -> queries.idOf(filter.below)
                        .map(below -> new OrganizationFilter(
                                filter.q, parent, below, filter.level, filter.line, filter.kind)))
                .chain(meant -> queries.page(meant, asOf, page));
    }

    /** Announces every organisation as it stands, parents first: for a consumer that lost or never had its copy. */
    @WithTransaction
    Uni<Announced> announceAll(UUID announcement) {
        return session.createQuery("from Organization o order by o.code", Organization.class)
                .getResultList()
                .call(all -> Multi.createFrom()
                        .iterable(all)
                        .onItem()
                        .transformToUniAndConcatenate(
                                one -> outbox.add(OrganizationAnnouncements.TOPIC, one.id(), one.changed()))
                        .collect()
                        .last())
                .call(all -> audit.record("organization.announce", announcement, Map.of("organizations", all.size())))
                .map(all -> new Announced(all.size()));
    }

    private Uni<OrganizationView> announce(Organization organization, String action) {
        return announcements.announce(organization, action).chain(changed -> queries.byCode(changed.code(), null));
    }

    private Uni<Void> correct(Organization organization, Naming corrected) {
        Uni<Void> free = Objects.equals(corrected.administrativeCode(), organization.administrativeCode())
                ? Uni.createFrom().voidItem()
                : codes.requireFree("/administrativeCode", corrected.administrativeCode());
        return free.invoke(() -> organization.correct(corrected));
    }

    /** The path of the parent, which must exist on the day on which the new body begins. */
    private Uni<List<UUID>> pathOf(NewOrganization command, LocalDate today) {
        LocalDate from = command.validFrom() == null ? today : command.validFrom();
        return command.parent() == null
                ? Uni.createFrom().item(List.of())
                : copies.byCode(OrganizationCode.read(command.parent()), "/parent")
                        .invoke(parent -> {
                            if (parent.validTo() != null && parent.validTo().isBefore(from)) {
                                throw ORGANIZATION_PARENT_NOT_VALID.at("/parent", parent.code(), parent.validTo());
                            }
                        })
                        .map(OrganizationCopy::path);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(VietnamTime.ZONE));
    }

    private Uni<Organization> find(String code) {
        return session.createQuery("from Organization o where o.code = :code", Organization.class)
                .setParameter("code", OrganizationCode.read(code))
                .getSingleResultOrNull()
                .onItem()
                .ifNull()
                .failWith(CommonError.NOT_FOUND::because);
    }
}
