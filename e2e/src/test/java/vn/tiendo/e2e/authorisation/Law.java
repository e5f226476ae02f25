package vn.tiendo.e2e.authorisation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.e2e.authorisation.Bodies.Body;

/** What the table says to a caller about a thing: decided here from the written rules and the tree alone. */
record Law(Table table, Bodies bodies) {
    private static final Set<String> ALL_SEEING = Set.of("auditor", "admin");

    /** The statuses with which the call may be answered. */
    Set<Integer> answers(Operation operation, Caller caller, @Nullable Row row) {
        if (operation.isPublic()) {
            boolean there = row == null || sees(table.thing(operation.of()), row, caller);
            return there ? operation.answers() : Set.of(404);
        } else if (caller.equals(Caller.NOBODY)) {
            return Set.of(401);
        } else if (!operation.allows(caller.role())) {
            return Set.of(403);
        } else if (operation.isChange() && isClosed(caller)) {
            return Set.of(403); // of whatever there is or is not
        } else if (row != null && !sees(table.thing(operation.of()), row, caller)) {
            return Set.of(404);
        }
        return acts(operation, caller, row) ? operation.answers() : Set.of(403);
    }

    boolean sees(Thing thing, Row row, Caller caller) {
        if (thing.publicly()) {
            return row.is("public");
        }
        if (thing.isSeenByEveryone() || thing.auditors() && ALL_SEEING.contains(caller.role())) {
            return true;
        }
        Body own = bodies.find(caller.organization());
        return own != null
                && thing.seenBy().entrySet().stream()
                        .anyMatch(sight -> row.party(sight.getKey()).stream()
                                .anyMatch(party -> reaches(own, party, sight.getValue(), row, caller)));
    }

    /** Whoever belongs to a closed body reads its history and writes nothing. */
    private boolean isClosed(Caller caller) {
        Body own = bodies.find(caller.organization());
        return own != null && own.closed();
    }

    private boolean reaches(Body own, UUID party, List<String> sight, Row row, Caller caller) {
        boolean near = false;
        for (String word : sight) {
            if (word.equals("own")) {
                near |= own.id().equals(party);
            } else if (word.equals("below")) {
                Body other = bodies.find(party);
                near |= other != null && own.isAbove(other);
            } else if (word.equals("in its role")) {
                near &= ((List<?>) row.get("roles")).contains(caller.role());
            } else if (word.startsWith("if ")) {
                near &= row.is(word.substring(3));
            } else {
                throw new IllegalArgumentException("nobody is near by " + word);
            }
        }
        return near;
    }

    private boolean acts(Operation operation, Caller caller, @Nullable Row row) {
        Map<String, String> may = operation.may();
        String as = may == null ? "anyone" : may.get(caller.role());
        Body own = bodies.find(caller.organization());
        return switch (as) {
            case "anyone" -> true;
            case "itself" -> own != null;
            default -> own != null && row != null && row.party(as).contains(own.id());
        };
    }

    /** In which relation the caller's organisation stands to the thing, for the figures. */
    String relation(@Nullable Thing thing, @Nullable Row row, Caller caller) {
        Body own = bodies.find(caller.organization());
        if (own == null) {
            return caller.organization().isEmpty() ? "no organisation" : "unknown organisation";
        } else if (thing == null || row == null || thing.owner() == null) {
            return "nothing of anybody's";
        }
        for (String party : thing.seenBy().keySet()) {
            for (UUID id : row.party(party)) {
                if (id.equals(own.id())) {
                    return own.closed() ? "former body" : party.equals(thing.owner()) ? "own" : party;
                }
            }
        }
        return row.party(thing.owner()).stream()
                .map(bodies::find)
                .filter(owner -> owner != null)
                .map(owner -> relation(own, owner))
                .findFirst()
                .orElse("unrelated");
    }

    private static String relation(Body own, Body owner) {
        if (own.isAbove(owner)) {
            return "below";
        } else if (owner.isAbove(own)) {
            return "above";
        }
        return own.parent() != null && own.parent().equals(owner.parent()) ? "sibling" : "unrelated";
    }
}
