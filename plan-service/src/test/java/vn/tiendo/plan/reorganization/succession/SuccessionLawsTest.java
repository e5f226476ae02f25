package vn.tiendo.plan.reorganization.succession;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What every reorganisation keeps, over random ones, against a plain list that is walked through. */
class SuccessionLawsTest {
    private record Thing(HoldingKind kind, UUID id) {}

    /** A random world: who holds what, who gives, who takes, what was decided. */
    private static final class World {
        final List<UUID> bodies;
        final Set<UUID> giving = new HashSet<>();
        final List<UUID> taking = new ArrayList<>();
        final List<Holding> held = new ArrayList<>();
        final List<Choice> choices = new ArrayList<>();

        /** @param classes whether several bodies may report one target; who they merge into reports it once */
        World(Random random, int bodies, int things, boolean classes) {
            this.bodies =
                    IntStream.range(0, bodies).mapToObj(n -> new UUID(1, n)).toList();
            for (UUID body : this.bodies) {
                if (random.nextInt(3) == 0) {
                    giving.add(body);
                }
                if (random.nextInt(3) == 0) { // a body that is divided may remain
                    taking.add(body);
                }
            }
            for (int n = 0; n < things; n++) {
                int thing = n;
                HoldingKind kind = HoldingKind.values()[random.nextInt(HoldingKind.values().length)];
                for (HoldingRole role : rolesOf(kind)) {
                    UUID holder = any(random, this.bodies);
                    if (classes
                            && kind == HoldingKind.TARGET
                            && random.nextBoolean()) { // the members of a class report it
                        this.bodies.stream()
                                .filter(body -> !body.equals(holder) && random.nextInt(3) == 0)
                                .map(body -> new Holding(kind, new UUID(2, thing), role, body))
                                .forEach(held::add);
                    }
                    held.add(new Holding(
                            kind,
                            new UUID(2, n),
                            role,
                            holder,
                            null,
                            kind == HoldingKind.TASK && role == HoldingRole.LEAD
                                    ? BigDecimal.valueOf(random.nextInt(1_000_000), 2)
                                    : BigDecimal.ZERO));
                }
                if (!taking.isEmpty() && random.nextInt(4) > 0) {
                    choices.add(new Choice(kind, new UUID(2, n), null, null, any(random, taking)));
                }
                if (!taking.isEmpty() && random.nextInt(6) == 0) {
                    choices.add(new Choice(kind, new UUID(2, n), rolesOf(kind).getFirst(), null, any(random, taking)));
                }
            }
        }

        private static List<HoldingRole> rolesOf(HoldingKind kind) {
            return switch (kind) {
                case PLAN -> List.of(HoldingRole.KEEPER);
                case TASK -> List.of(HoldingRole.LEAD);
                case TARGET -> List.of(HoldingRole.REPORTER);
                case UNIT -> List.of(HoldingRole.PARENT);
                case INSPECTION -> List.of(HoldingRole.INSPECTOR, HoldingRole.INSPECTED);
                case FINDING -> List.of(HoldingRole.OWNER);
                case DUTY, REGIME, OBLIGATION -> List.of(HoldingRole.REPORTER, HoldingRole.RECIPIENT, HoldingRole.VIA);
            };
        }

        private static UUID any(Random random, List<UUID> of) {
            return of.get(random.nextInt(of.size()));
        }
    }

    @Property(tries = 1_000)
    void nothingIsLostDoubledOrLeftWithoutAnOwner(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 12) int bodies,
            @ForAll @IntRange(max = 80) int things) {
        World world = new World(new Random(seed), bodies, things, true);
        List<Passing> passings = new Succession(world.giving, world.taking, world.choices).of(world.held);
        List<Holding> after = applied(world.held, passings);

        assertEquals(oracle(world), after.stream().map(Holding::holder).toList());
        Balance balance = Balance.of(world.held, passings);
        assertTrue(balance.agrees());
        for (UUID body : world.bodies) { // and each thing once
            Map<HoldingKind, Integer> counts =
                    balance.after().getOrDefault(body, Balance.Sums.NONE).counts();
            assertEquals(
                    things(after, body).size(),
                    counts.values().stream().mapToInt(Integer::intValue).sum());
        }
        assertEquals(balance.after(), Balance.of(after, List.of()).before());
        if (passings.stream().allMatch(Passing::isMapped)) {
            assertTrue(after.stream()
                    .noneMatch(one -> world.giving.contains(one.holder()) && !world.taking.contains(one.holder())));
        }
    }

    @Property(tries = 1_000)
    void undoingGivesEverythingBack(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 12) int bodies,
            @ForAll @IntRange(max = 80) int things) {
        World world = new World(new Random(seed), bodies, things, false);
        List<Passing> passings = new Succession(world.giving, world.taking, world.choices).of(world.held);
        List<Holding> after = applied(world.held, passings);
        List<Passing> back = passings.stream()
                .filter(Passing::isMapped)
                .map(one -> new Passing(
                        one.holding().heldBy(one.to()), one.holding().holder(), one.basis()))
                .toList();
        assertEquals(world.held, applied(after, back));
    }

    /** Walks through everything for every thing, the slow and obvious way. */
    private static List<UUID> oracle(World world) {
        List<UUID> holders = new ArrayList<>();
        for (Holding holding : world.held) {
            UUID holder = holding.holder();
            if (world.giving.contains(holder)) {
                UUID general = null;
                UUID exact = null;
                for (Choice choice : world.choices) {
                    if (choice.kind() == holding.kind() && choice.id().equals(holding.id())) {
                        if (choice.role() == null) {
                            general = choice.to();
                        } else if (choice.role() == holding.role()) {
                            exact = choice.to();
                        }
                    }
                }
                if (exact != null) {
                    holder = exact;
                } else if (general != null) {
                    holder = general;
                } else if (!world.taking.contains(holder) && world.taking.size() == 1) {
                    holder = world.taking.getFirst();
                }
            }
            holders.add(holder);
        }
        return holders;
    }

    private static List<Holding> applied(List<Holding> held, List<Passing> passings) {
        Map<Holding, UUID> next = new HashMap<>();
        passings.stream().filter(Passing::isMapped).forEach(one -> next.put(one.holding(), one.to()));
        return held.stream()
                .map(one -> one.heldBy(next.getOrDefault(one, one.holder())))
                .toList();
    }

    private static Set<Thing> things(List<Holding> held, UUID body) {
        return held.stream()
                .filter(one -> one.role().owns() && one.holder().equals(body))
                .map(one -> new Thing(one.kind(), one.id()))
                .collect(Collectors.toSet());
    }
}
