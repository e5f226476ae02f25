package vn.tiendo.plan.revision;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.scope.OrganizationCopies;
import vn.tiendo.kit.scope.OrganizationCopy;
import vn.tiendo.kit.scope.OrganizationRef;
import vn.tiendo.plan.difference.Change;
import vn.tiendo.plan.difference.Content;
import vn.tiendo.plan.difference.Item;
import vn.tiendo.plan.difference.Part;

/** Shows organisations, which content names by id, as every answer does. */
@ApplicationScoped
public class OrganizationNames {
    /** The organisations that some contents name, as they are called today. */
    public record Named(Map<UUID, OrganizationCopy> known) {
        public @Nullable Object show(Part part, String field, @Nullable Object value) {
            return value == null || !part.organizations().contains(field)
                    ? value
                    : value instanceof Collection<?> several
                            ? several.stream().map(this::ref).toList()
                            : ref(value);
        }

        public Map<String, Object> show(Item item) {
            Map<String, Object> shown = new java.util.LinkedHashMap<>();
            shown.put("id", item.id());
            item.fields().forEach((field, value) -> shown.put(field, show(item.part(), field, value)));
            return shown;
        }

        private OrganizationRef ref(Object id) {
            return OrganizationRef.of(UUID.fromString(id.toString()), known);
        }
    }

    private final OrganizationCopies copies;

    OrganizationNames(OrganizationCopies copies) {
        this.copies = copies;
    }

    public Uni<Named> of(Content... contents) {
        return named(Stream.of(contents)
                .flatMap(content -> content.items().stream())
                .flatMap(item -> item.part().organizations().stream().map(item.fields()::get)));
    }

    /** The organisations that some changes name, before or after. */
    public Uni<Named> of(List<Change> changes) {
        return named(changes.stream()
                .flatMap(change -> change.fields().stream()
                        .filter(field -> change.part().organizations().contains(field.field())))
                .flatMap(field -> Stream.of(Optional.ofNullable(field.from()), Optional.ofNullable(field.to())))
                .flatMap(Optional::stream));
    }

    private Uni<Named> named(Stream<? extends @Nullable Object> values) {
        Set<UUID> ids = values.filter(Objects::nonNull)
                .flatMap(value -> value instanceof Collection<?> several ? several.stream() : Stream.of(value))
                .map(id -> UUID.fromString(id.toString()))
                .collect(Collectors.toSet());
        return copies.all(ids).map(Named::new);
    }
}
