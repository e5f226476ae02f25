package vn.tiendo.plan.organization;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.scope.OrganizationCopies;
import vn.tiendo.kit.scope.OrganizationCopy;

/** Turns the codes that request bodies name into the ids that are kept. */
@ApplicationScoped
public class Directory {
    private final OrganizationCopies copies;

    Directory(OrganizationCopies copies) {
        this.copies = copies;
    }

    /** The id of a code, null for none; 400 at {@code pointer} when the code is not known. */
    public Uni<@Nullable UUID> id(@Nullable String code, String pointer) {
        return code == null
                ? Uni.createFrom().nullItem()
                : copies.byCode(code, pointer).map(OrganizationCopy::id);
    }

    /** The ids of these codes in their order, each once. */
    public Uni<List<UUID>> ids(List<String> codes, String pointer) {
        return Multi.createFrom()
                .iterable(IntStream.range(0, codes.size()).boxed().toList())
                .onItem()
                .transformToUniAndConcatenate(nth -> copies.byCode(codes.get(nth), pointer + "/" + nth))
                .map(OrganizationCopy::id)
                .collect()
                .asList()
                .map(ids -> ids.stream().distinct().toList());
    }
}
