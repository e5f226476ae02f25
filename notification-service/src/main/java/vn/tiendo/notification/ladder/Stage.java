package vn.tiendo.notification.ladder;

import java.util.List;

/**
 * One step of a ladder.
 *
 * @param letter whether a letter is drafted for the body it is owed to
 */
public record Stage(Rung rung, Action action, boolean letter, List<Told> told) {
    public Stage {
        told = List.copyOf(told);
    }
}
