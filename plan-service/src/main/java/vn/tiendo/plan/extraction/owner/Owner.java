package vn.tiendo.plan.extraction.owner;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.extraction.text.Clause;

/** Lead, coordinators and the words of the deadline, each absent where it is not written. */
public record Owner(
        @Nullable String lead,
        List<String> coordinators,
        @Nullable Clause time) {

    public static final Owner NONE = new Owner(null, List.of(), null);

    /** Keeps what is known here and takes the rest. */
    Owner or(Owner other) {
        List<String> both = new ArrayList<>(coordinators);
        if (both.isEmpty()) both.addAll(other.coordinators);
        return new Owner(lead == null ? other.lead : lead, List.copyOf(both), time == null ? other.time : time);
    }
}
