package vn.tiendo.plan.workbook;

/** A text that no cell can hold. */
public final class CellTooLong extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int characters;

    CellTooLong(int characters) {
        super("a cell of " + characters + " characters");
        this.characters = characters;
    }

    public int characters() {
        return characters;
    }
}
