package vn.tiendo.reporting.obligation;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.IntStream;
import vn.tiendo.kit.outbox.Outbox;

/** Tells of obligations as they stand, however many they are; joins the transaction that moved them. */
@ApplicationScoped
class ObligationNews {
    /** A country's communes and a year of months are forty thousand events: no one statement should carry them all. */
    private static final int SLICE = 2_000;

    private final Outbox outbox;

    ObligationNews(Outbox outbox) {
        this.outbox = outbox;
    }

    Uni<Void> announce(String topic, List<Obligation> obligations) {
        return Multi.createFrom()
                .iterable(slices(obligations))
                .onItem()
                .transformToUniAndConcatenate(slice -> outbox.addAll(topic, slice))
                .onItem()
                .ignoreAsUni();
    }

    private static List<List<Outbox.Entry>> slices(List<Obligation> obligations) {
        List<Outbox.Entry> events = obligations.stream()
                .map(obligation -> new Outbox.Entry(obligation.id, ObligationState.of(obligation)))
                .toList();
        return IntStream.range(0, (events.size() + SLICE - 1) / SLICE)
                .mapToObj(n -> events.subList(n * SLICE, Math.min(events.size(), (n + 1) * SLICE)))
                .toList();
    }
}
