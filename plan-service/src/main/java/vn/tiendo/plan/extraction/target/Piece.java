package vn.tiendo.plan.extraction.target;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.extraction.quantity.Quantities;
import vn.tiendo.plan.extraction.quantity.Quantity;
import vn.tiendo.plan.extraction.text.Clause;

/**
 * One statement of an item, around one quantity. {@code times} are the words that may date it, the nearest first: its own,
 * then what is said before the first quantity of the item, then what is said after the last of its clause.
 */
record Piece(Clause clause, Quantity quantity, String name, boolean aspires, List<Clause> times) {

    static List<Piece> of(Clause body, @Nullable Integer year) {
        List<Piece> pieces = new ArrayList<>();
        for (Clause clause : Clauses.of(body)) {
            List<Quantity> quantities = new Quantities(clause, year).all();
            if (!quantities.isEmpty()) pieces.addAll(cut(clause, quantities, shared(body, pieces, quantities)));
        }
        if (pieces.size() != 1) return pieces;
        Piece only = pieces.getFirst();
        return List.of(new Piece(only.clause, only.quantity, only.name, only.aspires, List.of(only.clause, body)));
    }

    private static Clause shared(Clause body, List<Piece> before, List<Quantity> quantities) {
        Quantity first = before.isEmpty() ? quantities.getFirst() : before.getFirst().quantity;
        return body.part(body.from(), first.from());
    }

    /** From the comma or conjunction before each quantity, or from the end of the quantity before. */
    private static List<Piece> cut(Clause clause, List<Quantity> quantities, Clause shared) {
        List<Piece> pieces = new ArrayList<>();
        int aspires = Attitude.firstAspiration(clause);
        Clause tail = clause.part(quantities.getLast().to(), clause.to());
        int from = clause.from();
        String name = "";
        for (int i = 0; i < quantities.size(); i++) {
            Quantity quantity = quantities.get(i);
            boolean last = i + 1 == quantities.size();
            int to = last
                    ? clause.to()
                    : Clauses.boundary(
                            clause, quantity.to(), quantities.get(i + 1).from());
            Clause part = clause.part(from, to);
            name = TargetName.of(part, quantity, name);
            pieces.add(new Piece(part, quantity, name, aspires < to, List.of(part, shared, tail)));
            from = to;
        }
        return pieces;
    }
}
