package vn.tiendo.plan.extraction.target;

import vn.tiendo.plan.extraction.quantity.Comparison;
import vn.tiendo.plan.extraction.quantity.Quantity;
import vn.tiendo.plan.extraction.structure.Role;
import vn.tiendo.plan.extraction.text.Clause;

/** Which quantities are targets, by the section they stand in: a number in the requirements is none. */
final class Acceptance {

    private Acceptance() {}

    static boolean accepts(Role role, Clause clause, Quantity quantity, boolean dated) {
        return switch (role) {
            case OBJECTIVE -> true;
            case GENERAL_OBJECTIVE -> quantity.strong() || quantity.compared();
            case TASK, CONTENT -> asksFor(clause, quantity, dated);
            case ORGANISATION -> quantity.strong() && asksFor(clause, quantity, dated);
            case PURPOSE, REPORTING, FUNDING -> false;
        };
    }

    private static boolean asksFor(Clause clause, Quantity quantity, boolean dated) {
        boolean limit = quantity.comparison() == Comparison.AT_LEAST || quantity.comparison() == Comparison.AT_MOST;
        if (!quantity.strong()) return limit;
        return dated || quantity.compared() || Attitude.aspires(clause) || Attitude.reaches(clause, quantity);
    }

    /** From 0 to 1: how sure it is that a quantity accepted here is a target. */
    static double confidence(Role role, Quantity quantity) {
        double place = role == Role.OBJECTIVE ? 0.9 : role == Role.GENERAL_OBJECTIVE ? 0.7 : 0.6;
        double form = quantity.strong() ? 0.05 : quantity.compared() ? 0 : -0.2;
        return Math.round((place + form) * 100) / 100.0;
    }
}
