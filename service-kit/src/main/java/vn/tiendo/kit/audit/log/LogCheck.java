package vn.tiendo.kit.audit.log;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.audit.log.Fault.Kind;

/**
 * Reads a log batch by batch and finds the first thing that does not fit: a record against the seal of its batch, a seal
 * against the one before, all of it against what others have witnessed. After a fault it is of no more use.
 */
public final class LogCheck {
    private final Map<Long, Continuation> continuations = new HashMap<>();
    private final SortedMap<Long, List<Testimony>> testimonies = new TreeMap<>();
    private final Set<String> confirming = new HashSet<>();
    private long epoch;
    private long batch;
    private String head;
    private @Nullable Continuation unconfirmed;
    private long unconfirmedSince;

    private LogCheck(long epoch, long batch, String head) {
        this.epoch = epoch;
        this.batch = batch;
        this.head = head;
    }

    public static LogCheck fromTheBeginning() {
        return new LogCheck(1, 0, Seal.BEGINNING);
    }

    /** Goes on where another check ended; the log up to here is taken as it is. */
    public static LogCheck after(long epoch, long batch, String head) {
        return new LogCheck(epoch, batch, head);
    }

    /** Where epochs say that they go on from; to be known before their first batch. */
    public LogCheck knowing(Collection<Continuation> said) {
        said.forEach(one -> continuations.put(one.epoch(), one));
        return this;
    }

    /** What others know of this log. */
    public LogCheck against(Collection<Testimony> said) {
        said.forEach(one -> testimonies
                .computeIfAbsent(one.batch(), unheard -> new ArrayList<>())
                .add(one));
        return this;
    }

    /** The last batch that was read. */
    public long batch() {
        return batch;
    }

    public long epoch() {
        return epoch;
    }

    public String head() {
        return head;
    }

    /** Who has confirmed a head that was read. */
    public Set<String> confirming() {
        return confirming;
    }

    public Optional<Fault> next(Seal seal, List<String> records) {
        Optional<Fault> fault = place(seal)
                .or(() ->
                        seal.isConsistent() ? Optional.empty() : Optional.of(Fault.of(Kind.SEAL_ALTERED, seal.batch())))
                .or(() -> records(seal, records))
                .or(() -> witnessed(seal, records));
        epoch = seal.epoch();
        batch = seal.batch();
        head = seal.head();
        if (unconfirmed != null && saidIn(records, unconfirmed)) {
            unconfirmed = null;
        }
        return fault;
    }

    /**
     * To be asked when the log has no more batches.
     *
     * @param asOf when it was written down: it need not have what was sealed later
     */
    public Optional<Fault> end(Instant asOf) {
        if (unconfirmed != null) {
            return Optional.of(Fault.of(Kind.CONTINUATION_UNEXPLAINED, unconfirmedSince));
        }
        for (List<Testimony> ofBatch : testimonies.values()) {
            for (Testimony testimony : ofBatch) {
                Optional<Fault> fault = unread(testimony);
                if (fault.isPresent() && !testimony.sealedAt().isAfter(asOf)) {
                    return fault;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Fault> unread(Testimony testimony) {
        Optional<Continuation> loss = continuations.values().stream()
                .filter(one -> one.lost(testimony.batch()))
                .findFirst();
        if (loss.isPresent()) {
            boolean last = testimony.batch() == loss.get().lostBatch();
            return last && !testimony.head().equals(loss.get().lostHead())
                    ? Optional.of(Fault.of(Kind.NOT_AS_WITNESSED, testimony.batch()))
                    : Optional.empty();
        }
        return testimony.batch() > batch ? Optional.of(Fault.of(Kind.TAIL_MISSING, batch + 1)) : Optional.empty();
    }

    private Optional<Fault> place(Seal seal) {
        long expected = batch + 1;
        if (seal.epoch() != epoch) {
            Continuation said = continuations.get(seal.epoch());
            if (said == null
                    || unconfirmed != null
                    || seal.epoch() < epoch
                    || said.fromBatch() != batch
                    || !said.fromHead().equals(head)) {
                return Optional.of(Fault.of(Kind.CONTINUATION_UNEXPLAINED, seal.batch()));
            }
            unconfirmed = said;
            unconfirmedSince = seal.batch();
            expected = said.lostBatch() + 1;
        }
        if (seal.batch() != expected) {
            return Optional.of(
                    seal.batch() > expected
                            ? Fault.of(Kind.SEAL_MISSING, expected)
                            : Fault.of(Kind.REORDERED, seal.batch()));
        }
        return seal.before().equals(head) ? Optional.empty() : Optional.of(Fault.of(Kind.SEAL_ALTERED, seal.batch()));
    }

    private Optional<Fault> witnessed(Seal seal, List<String> records) {
        for (Testimony testimony : testimonies.getOrDefault(seal.batch(), List.of())) {
            if (testimony.epoch() != seal.epoch() || !testimony.head().equals(seal.head())) {
                return Optional.of(contradicted(seal, records, Seal.split(testimony.leaves())));
            }
            confirming.add(testimony.by());
        }
        return Optional.empty();
    }

    /** Who knows the records of the batch as well, and not only its head, tells which is another one. */
    private static Fault contradicted(Seal seal, List<String> records, List<String> known) {
        for (int i = 0; i < Math.max(records.size(), known.size()) && !known.isEmpty(); i++) {
            boolean there = i < records.size();
            if (!there
                    || i >= known.size()
                    || !known.get(i).equals(seal.leaves().get(i))) {
                String id = there ? RecordText.id(records.get(i)) : null;
                return new Fault(Kind.NOT_AS_WITNESSED, seal.batch(), i, id);
            }
        }
        return Fault.of(Kind.NOT_AS_WITNESSED, seal.batch());
    }

    private static Optional<Fault> records(Seal seal, List<String> records) {
        List<String> found = records.stream().map(Seal::leaf).toList();
        for (int i = 0; i < Math.max(found.size(), seal.leaves().size()); i++) {
            boolean there = i < found.size();
            if (!there
                    || i >= seal.leaves().size()
                    || !found.get(i).equals(seal.leaves().get(i))) {
                String id = there ? RecordText.id(records.get(i)) : null;
                return Optional.of(new Fault(kind(seal.leaves(), found, i), seal.batch(), i, id));
            }
        }
        return Optional.empty();
    }

    /** Of the first place at which what was sealed and what is found differ. */
    private static Kind kind(List<String> sealed, List<String> found, int at) {
        boolean wantedElsewhere = at < sealed.size() && found.contains(sealed.get(at));
        if (found.size() > sealed.size()) {
            return at < sealed.size() && sealed.contains(found.get(at)) ? Kind.REORDERED : Kind.INSERTED;
        }
        if (wantedElsewhere) {
            return Kind.REORDERED;
        }
        return found.size() < sealed.size() ? Kind.MISSING : Kind.ALTERED;
    }

    private static boolean saidIn(List<String> records, Continuation continuation) {
        return records.stream().anyMatch(text -> RecordText.says(text, continuation));
    }
}
