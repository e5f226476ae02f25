package vn.tiendo.plan.organization;

import static vn.tiendo.plan.organization.OrganizationError.ORGANIZATION_CLASS_UNKNOWN;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.scope.OrganizationCopies;
import vn.tiendo.kit.scope.OrganizationCopy;
import vn.tiendo.plan.rows.Rows;

/** Turns the codes that request bodies name into the ids that are kept. */
@ApplicationScoped
public class Directory {
    private final OrganizationCopies copies;
    private final OrganizationQueries organizations;
    private final Rows rows;

    Directory(OrganizationCopies copies, OrganizationQueries organizations, Rows rows) {
        this.copies = copies;
        this.organizations = organizations;
        this.rows = rows;
    }

    /** The id of a code, null for none; 400 at {@code pointer} when the code is not known or its body is closed. */
    public Uni<@Nullable UUID> id(@Nullable String code, String pointer) {
        return code == null
                ? Uni.createFrom().nullItem()
                : copies.existing(OrganizationCode.read(code), pointer).map(OrganizationCopy::id);
    }

    /** The ids of these codes in their order, each once; 400 at {@code pointer} as for one. */
    public Uni<List<UUID>> ids(List<String> codes, String pointer) {
        return Multi.createFrom()
                .iterable(IntStream.range(0, codes.size()).boxed().toList())
                .onItem()
                .transformToUniAndConcatenate(
                        nth -> copies.existing(OrganizationCode.read(codes.get(nth)), pointer + "/" + nth))
                .map(OrganizationCopy::id)
                .collect()
                .asList()
                .map(ids -> ids.stream().distinct().toList());
    }

    /** The ids of these codes; 400 at {@code pointer} as for one. */
    public Uni<Map<String, UUID>> byCode(Collection<String> codes, String pointer) {
        return Multi.createFrom()
                .iterable(codes)
                .onItem()
                .transformToUniAndConcatenate(code ->
                        copies.existing(OrganizationCode.read(code), pointer).map(found -> Map.entry(code, found.id())))
                .collect()
                .asMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    /** The members of a class of bodies on a day, by code; 400 at {@code pointer} when there is no such class. */
    public Uni<List<UUID>> members(String classCode, LocalDate asOf, String pointer) {
        return rows.list(
                        OrganizationClassView.class,
                        OrganizationClassView.SELECT + " where c.code = :code",
                        query -> query.setParameter("code", classCode))
                .invoke(found -> {
                    if (found.isEmpty()) {
                        throw ORGANIZATION_CLASS_UNKNOWN.at(pointer, classCode);
                    }
                })
                .chain(found -> organizations.ids(found.getFirst().rule(), asOf));
    }
}
