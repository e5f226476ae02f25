package vn.tiendo.e2e.authorisation;

import java.util.Collection;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Counts what was answered, and keeps what should have been answered otherwise. */
final class Tally {
    private static final int AT_ONCE = 12;
    private static final Set<Integer> REFUSALS = Set.of(401, 403, 404);

    /** Of the whole run, for the closing figures. */
    static final Tally OF_ALL = new Tally();

    private final Map<Integer, LongAdder> statuses = new ConcurrentSkipListMap<>();
    private final Map<String, LongAdder> relations = new ConcurrentSkipListMap<>();
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private final LongAdder leaks = new LongAdder();

    /** Whatever else was expected of the call: nothing that anybody sends may make a server fail. */
    void count(int status, String relation, Object call) {
        statuses.computeIfAbsent(status, key -> new LongAdder()).increment();
        relations.computeIfAbsent(relation, key -> new LongAdder()).increment();
        if (status >= 500) {
            wrong("%s: %d".formatted(call, status));
        }
    }

    /** A refusal that was none, or another one, is a leak; the rest is merely wrong. */
    void judge(Set<Integer> expected, int status, String what) {
        if (!expected.contains(status)) {
            boolean leaked = REFUSALS.containsAll(expected);
            if (leaked) {
                leaks.increment();
            }
            wrong.add("%s %s instead of %s: %s".formatted(leaked ? "LEAK" : "WRONG", status, expected, what));
        }
    }

    void leak(String what) {
        leaks.increment();
        wrong.add("LEAK " + what);
    }

    void wrong(String what) {
        wrong.add("WRONG " + what);
    }

    /** Does it for each, some at once; the first failure of the doing itself is thrown. */
    static <T> void forEach(Collection<T> all, Consumer<T> work) {
        try (ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE)) {
            var running = all.stream()
                    .map(one -> workers.submit(() -> work.accept(one)))
                    .toList();
            for (var one : running) {
                one.get();
            }
        } catch (ExecutionException failure) {
            throw new AssertionError(failure.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    void requireNothingWrong() {
        if (!wrong.isEmpty()) {
            String examples = wrong.stream()
                    .sorted()
                    .collect(Collectors.groupingBy(Tally::operation, TreeMap::new, Collectors.toList()))
                    .values()
                    .stream()
                    .map(one -> String.join("\n", one.subList(0, Math.min(3, one.size()))) + "\n… " + one.size())
                    .collect(Collectors.joining("\n"));
            throw new AssertionError("%d answers are not what the table says, %d of them leaks:%n%s"
                    .formatted(wrong.size(), leaks.sum(), examples));
        }
    }

    private static String operation(String what) {
        return what.replaceAll(" as .*", "");
    }

    void addTo(Tally other) {
        statuses.forEach((status, count) ->
                other.statuses.computeIfAbsent(status, key -> new LongAdder()).add(count.sum()));
        relations.forEach((relation, count) -> other.relations
                .computeIfAbsent(relation, key -> new LongAdder())
                .add(count.sum()));
        other.leaks.add(leaks.sum());
        other.wrong.addAll(wrong);
    }

    @Override
    public String toString() {
        long calls = statuses.values().stream().mapToLong(LongAdder::sum).sum();
        return "calls %d%n  by answer   %s%n  by relation %s%n  wrong %d, leaks %d"
                .formatted(calls, statuses, relations, wrong.size(), leaks.sum());
    }
}
