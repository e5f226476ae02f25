package vn.tiendo.plan.reorganization;

import static vn.tiendo.plan.reorganization.ReorganizationError.REORGANIZATION_BODY_NOT_VALID;
import static vn.tiendo.plan.reorganization.ReorganizationError.REORGANIZATION_SUCCESSOR_UNKNOWN;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.id.Ids;
import vn.tiendo.kit.scope.OrganizationCopies;
import vn.tiendo.kit.scope.OrganizationCopy;
import vn.tiendo.plan.organization.Directory;
import vn.tiendo.plan.reorganization.ReorganizationResource.Mapping;
import vn.tiendo.plan.reorganization.ReorganizationResource.NewReorganization;
import vn.tiendo.plan.reorganization.succession.Choice;

/** The bodies that take part, from codes to ids, and whether they can. */
@ApplicationScoped
class Participants {
    private final Directory directory;
    private final OrganizationCopies copies;

    Participants(Directory directory, OrganizationCopies copies) {
        this.directory = directory;
        this.copies = copies;
    }

    Uni<Reorganization> draft(NewReorganization command, Instant now) {
        return directory
                .ids(command.sources(), "/sources")
                .chain(sources -> directory
                        .ids(orNone(command.successors()), "/successors")
                        .chain(successors -> directory
                                .id(command.parent(), "/parent")
                                .chain(parent -> choices(orNone(command.mapping()), successors)
                                        .map(choices -> draft(command, sources, successors, parent, choices, now)))));
    }

    /** The choices of a mapping; each must fall on a successor. */
    Uni<List<Choice>> choices(List<Mapping> mapping, List<UUID> successors) {
        List<String> codes = mapping.stream()
                .flatMap(one -> Stream.concat(Stream.of(one.to()), Stream.ofNullable(one.from())))
                .distinct()
                .toList();
        return directory
                .byCode(codes, "/mapping")
                .map(ids -> IntStream.range(0, mapping.size())
                        .mapToObj(nth -> choice(mapping.get(nth), nth, ids, successors))
                        .toList());
    }

    /** Those that give exist until the day before, those that take exist on the day, and none of them is closed. */
    Uni<Void> requireValid(Reorganization reorganization) {
        LocalDate day = reorganization.effectiveOn();
        Set<UUID> taking = new HashSet<>(reorganization.successorIds());
        if (reorganization.parentId() != null) {
            taking.add(reorganization.parentId());
        }
        return copies.all(Stream.concat(reorganization.sourceIds().stream(), taking.stream())
                        .distinct()
                        .toList())
                .invoke(known -> {
                    reorganization.sourceIds().forEach(id -> require(known, id, day.minusDays(1)));
                    taking.forEach(id -> require(known, id, day));
                })
                .replaceWithVoid();
    }

    private static void require(Map<UUID, OrganizationCopy> known, UUID id, LocalDate day) {
        OrganizationCopy body = known.get(id);
        if (body == null || body.validTo() != null || !body.existsOn(day)) {
            throw REORGANIZATION_BODY_NOT_VALID.because(body == null ? id : body.code(), day);
        }
    }

    private static Choice choice(Mapping one, int nth, Map<String, UUID> ids, List<UUID> successors) {
        UUID to = ids.get(one.to());
        if (to == null || !successors.contains(to)) {
            throw REORGANIZATION_SUCCESSOR_UNKNOWN.at("/mapping/" + nth + "/to", one.to());
        }
        return new Choice(one.kind(), one.id(), one.role(), one.from() == null ? null : ids.get(one.from()), to);
    }

    private static Reorganization draft(
            NewReorganization command,
            List<UUID> sources,
            List<UUID> successors,
            @Nullable UUID parent,
            List<Choice> choices,
            Instant now) {
        return new Reorganization(
                Ids.next(),
                0,
                command.type(),
                ReorganizationStatus.DRAFT,
                command.legalBasis(),
                command.effectiveOn(),
                sources,
                successors,
                parent,
                command.code(),
                command.name(),
                command.shortName(),
                command.administrativeCode(),
                choices,
                now,
                null,
                null,
                null);
    }

    private static <T> List<T> orNone(@Nullable List<T> given) {
        return given == null ? List.of() : given;
    }
}
