package vn.tiendo.plan.reorganization.succession;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.reorganization.succession.Passing.Basis;

/**
 * The bodies that give their work away, those that take it over, and what was decided for single things. Work passes by
 * function: what nobody decided passes by itself only where there is one choice, or with the thing it belongs to.
 */
public final class Succession {
    private final Set<UUID> giving;
    private final Set<UUID> taking;
    private final Map<Holding.Leader, List<Choice>> choices = new HashMap<>();

    /** The most exact choice counts; of two as exact ones, the later. */
    public Succession(Set<UUID> giving, List<UUID> taking, List<Choice> choices) {
        this.giving = Set.copyOf(giving);
        this.taking = new LinkedHashSet<>(taking);
        for (Choice choice : choices) {
            this.choices
                    .computeIfAbsent(new Holding.Leader(choice.kind(), choice.id()), thing -> new ArrayList<>())
                    .addFirst(choice);
        }
    }

    /** What passes of these, in their order; what others hold stays and is left out. */
    public List<Passing> of(List<Holding> holdings) {
        Map<Key, Passing> passed = new HashMap<>();
        List<Holding> given =
                holdings.stream().filter(one -> giving.contains(one.holder())).toList();
        // a duty comes before its regime, and that before its obligations; a task that others are part of before those
        given.stream()
                .sorted(Comparator.comparing(Holding::kind).thenComparing(holding -> holding.follows() != null))
                .forEach(holding -> passed.put(Key.of(holding), passing(holding, passed)));
        return given.stream().map(holding -> passed.get(Key.of(holding))).toList();
    }

    private Passing passing(Holding holding, Map<Key, Passing> passed) {
        Optional<Choice> chosen =
                choices.getOrDefault(new Holding.Leader(holding.kind(), holding.id()), List.of()).stream()
                        .filter(choice -> choice.concerns(holding) && taking.contains(choice.to()))
                        .max(Comparator.comparingInt(Choice::exactness));
        if (chosen.isPresent()) {
            return new Passing(holding, chosen.get().to(), Basis.MAPPED);
        }
        UUID followed = followed(holding, passed);
        if (followed != null) {
            return new Passing(holding, followed, Basis.FOLLOWS);
        }
        if (taking.contains(holding.holder())) {
            return new Passing(holding, holding.holder(), Basis.STAYS);
        }
        return taking.size() == 1
                ? new Passing(holding, taking.iterator().next(), Basis.ONLY_CHOICE)
                : new Passing(holding, null, Basis.UNMAPPED);
    }

    private static @Nullable UUID followed(Holding holding, Map<Key, Passing> passed) {
        Holding.Leader leader = holding.follows();
        Passing leading = leader == null
                ? null
                : passed.get(new Key(leader.kind(), leader.id(), holding.role(), holding.holder()));
        return leading == null ? null : leading.to();
    }

    private record Key(HoldingKind kind, UUID id, HoldingRole role, UUID holder) {
        static Key of(Holding holding) {
            return new Key(holding.kind(), holding.id(), holding.role(), holding.holder());
        }
    }
}
