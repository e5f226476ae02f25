package vn.tiendo.reporting.exchange.packet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whose duty it is, each for itself: the bodies named, or all that fit the rule.
 *
 * @param direct only those right below the reporter
 * @param toParent each reports to its own parent instead of the recipient
 */
public record PacketMembers(
        @Nullable String level,
        @Nullable String line,
        @Nullable String kind,
        boolean direct,
        boolean toParent,
        List<PacketBody> named) {}
