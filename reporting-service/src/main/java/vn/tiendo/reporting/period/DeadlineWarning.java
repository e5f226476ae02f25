package vn.tiendo.reporting.period;

/** What a lawful-looking regime should be asked about before it is confirmed; none of these refuses it. */
public enum DeadlineWarning {
    /** Due before the window is even closed, so figures can only be estimates. */
    DUE_BEFORE_CUT_OFF("Nghị định 09/2019/NĐ-CP, Điều 8 khoản 5"),
    /** Less than one working day between cut-off and deadline. */
    NO_WORKING_DAY_AFTER_CUT_OFF("Nghị định 09/2019/NĐ-CP, Điều 8 khoản 5"),
    /** The window does not run from the 15th to the 14th. */
    WINDOW_NOT_OF_THE_DECREE("Nghị định 09/2019/NĐ-CP, Điều 12"),
    /** A province reports to the Government by the 25th of the last month. */
    AFTER_THE_25TH("Nghị định 09/2019/NĐ-CP, Điều 13"),
    /** The level above is due on the same day: no working day is left to consolidate. */
    NO_SLACK("Nghị định 09/2019/NĐ-CP, Điều 8 khoản 5"),
    /** The level above is due first. */
    CHAIN_IMPOSSIBLE("Nghị định 09/2019/NĐ-CP, Điều 8 khoản 5");

    private final String article;

    DeadlineWarning(String article) {
        this.article = article;
    }

    /** The provision a regime departs from. */
    public String article() {
        return article;
    }
}
