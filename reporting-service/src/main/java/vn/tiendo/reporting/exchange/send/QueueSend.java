package vn.tiendo.reporting.exchange.send;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.reporting.exchange.packet.PacketKind;

/**
 * What to send.
 *
 * @param message id of the message; made here when absent
 * @param anew also what the partner accepted before, as when it has lost it
 * @param packets only these; those of the partner when absent
 */
record QueueSend(
        @Nullable UUID message,
        @Nullable Boolean anew,
        @Nullable @Size(max = 100) List<@NotNull PacketKind> packets) {
    boolean again() {
        return Boolean.TRUE.equals(anew);
    }

    List<PacketKind> only() {
        return packets == null
                ? List.of()
                : packets.stream().distinct().sorted().toList();
    }
}
