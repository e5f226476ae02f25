package vn.tiendo.plan.organization;

import static java.util.Objects.requireNonNull;
import static vn.tiendo.plan.organization.OrganizationError.ORGANIZATION_BELOW_ITSELF;
import static vn.tiendo.plan.organization.OrganizationError.ORGANIZATION_CODE_INVALID;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.organization.tree.Tree;

/** What a reorganisation does to the directory on a day, within its own transaction. */
@ApplicationScoped
public class OrganizationChanges {
    /** How a body is called from a day on; null: as before. */
    public record Renaming(
            @Nullable String code,
            @Nullable String name,
            @Nullable String shortName,
            @Nullable String administrativeCode) {}

    private final Mutiny.Session session;
    private final OrganizationCodes codes;
    private final OrganizationAnnouncements announcements;

    OrganizationChanges(Mutiny.Session session, OrganizationCodes codes, OrganizationAnnouncements announcements) {
        this.session = session;
        this.codes = codes;
        this.announcements = announcements;
    }

    /** Refuses codes that are none, or that somebody has or had. */
    public Uni<Void> requireFree(Renaming renaming) {
        String code = renaming.code();
        if (code != null && !OrganizationCode.isValid(code)) {
            throw ORGANIZATION_CODE_INVALID.at("/code", code);
        }
        return codes.requireFree("/code", code)
                .chain(() -> codes.requireFree("/administrativeCode", renaming.administrativeCode()));
    }

    /** They exist until {@code lastDay}; their codes resolve to the successors from then on. */
    public Uni<Void> close(Collection<UUID> bodies, LocalDate lastDay, List<UUID> successors) {
        return each(
                bodies,
                body -> find(body)
                        .invoke(found -> found.close(lastDay, successors))
                        .chain(found -> announcements.announce(found, "organization.close")));
    }

    /** It stays the same body under another name or code. */
    public Uni<Void> rename(UUID body, Renaming renaming, LocalDate from) {
        return requireFree(renaming)
                .chain(() -> find(body))
                .invoke(found -> found.rename(renaming, from))
                .chain(found -> announcements.announce(found, "organization.rename"))
                .replaceWithVoid();
    }

    /** It stands below {@code parent} with everything that is below it; closed bodies stay where they last stood. */
    public Uni<Void> move(UUID body, UUID parent, @Nullable String code, LocalDate from) {
        return find(parent)
                .invoke(above -> {
                    if (above.path().contains(body)) {
                        throw ORGANIZATION_BELOW_ITSELF.because(above.code());
                    }
                })
                .chain(above -> subtree(body).chain(found -> {
                    Map<UUID, Organization> bodies =
                            found.stream().collect(Collectors.toMap(Organization::id, Function.identity()));
                    List<Tree.Node> nodes =
                            found.stream().map(Organization::node).toList();
                    return each(
                            Tree.moved(nodes, body, code, above.path()),
                            node -> place(requireNonNull(bodies.get(node.id())), node, from));
                }));
    }

    private Uni<?> place(Organization body, Tree.Node node, LocalDate from) {
        Uni<Void> free =
                node.code().equals(body.code()) ? Uni.createFrom().voidItem() : codes.requireFree("/code", node.code());
        return free.invoke(() -> body.place(node, from)).chain(() -> announcements.announce(body, "organization.move"));
    }

    /** The body first, then what exists below it, parents before their children. */
    private Uni<List<Organization>> subtree(UUID body) {
        return session.createNativeQuery("""
                        select o.id from organization o
                         where o.path @> array[cast(:body as uuid)] and (o.valid_to is null or o.id = :body)
                        """, UUID.class)
                .setParameter("body", body)
                .getResultList()
                .chain(ids -> session.createQuery("from Organization o where o.id in :ids", Organization.class)
                        .setParameter("ids", ids)
                        .getResultList())
                .map(found -> found.stream()
                        .sorted(Comparator.comparing(
                                        (Organization one) -> one.path().size())
                                .thenComparing(Organization::code))
                        .toList());
    }

    private Uni<Organization> find(UUID body) {
        return session.find(Organization.class, body);
    }

    private static <T> Uni<Void> each(Collection<T> all, Function<T, Uni<?>> work) {
        return Multi.createFrom()
                .iterable(all)
                .onItem()
                .transformToUniAndConcatenate(one -> work.apply(one).replaceWithVoid())
                .collect()
                .last();
    }
}
