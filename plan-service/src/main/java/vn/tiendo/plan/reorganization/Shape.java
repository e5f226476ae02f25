package vn.tiendo.plan.reorganization;

import static vn.tiendo.plan.reorganization.ReorganizationError.REORGANIZATION_SHAPE_INVALID;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.tiendo.plan.reorganization.ReorganizationResource.NewReorganization;

/** What each type of reorganisation needs, and what it has no use for. */
final class Shape {
    private final NewReorganization command;
    private final List<String> sources;
    private final List<String> successors;
    /** Where something is wrong. */
    private final Map<String, Boolean> met = new LinkedHashMap<>();

    private Shape(NewReorganization command) {
        this.command = command;
        sources = command.sources();
        successors = command.successors() == null ? List.of() : command.successors();
    }

    static void require(NewReorganization command) {
        Shape shape = new Shape(command);
        shape.check();
        shape.met.forEach((pointer, met) -> {
            if (!met) {
                throw REORGANIZATION_SHAPE_INVALID.at(pointer, command.type());
            }
        });
    }

    private void check() {
        boolean several = sources.size() > 1;
        met("/sources", new HashSet<>(sources).size() == sources.size());
        met("/successors", new HashSet<>(successors).size() == successors.size());
        switch (command.type()) {
            case MERGE -> {
                met("/successors", successors.size() == 1 && !sources.equals(successors));
                namesStay();
            }
            case SPLIT -> {
                met("/sources", !several);
                met("/successors", successors.size() > 1);
                namesStay();
            }
            case DISSOLVE -> {
                met("/successors", successors.stream().noneMatch(sources::contains));
                namesStay();
            }
            case RENAME -> {
                met("/sources", !several);
                met("/successors", successors.isEmpty());
                met("/parent", command.parent() == null);
                met("/name", command.code() != null || isNamedAnew());
            }
            case MOVE -> {
                met("/sources", !several);
                met("/successors", successors.isEmpty());
                met("/parent", command.parent() != null);
                met("/name", !isNamedAnew());
            }
        }
    }

    private void namesStay() {
        met("/parent", command.parent() == null);
        met("/name", command.code() == null && !isNamedAnew());
    }

    private boolean isNamedAnew() {
        return command.name() != null || command.shortName() != null || command.administrativeCode() != null;
    }

    private void met(String pointer, boolean condition) {
        met.merge(pointer, condition, Boolean::logicalAnd);
    }
}
