package vn.tiendo.notification.ladder;

/** What reaching a rung does. */
public enum Action {
    /** Tells that something is due, or was. */
    REMIND,
    /** Urges who owes it (đôn đốc). */
    URGE,
    /** Tells the body above who owes it. */
    SUPERIOR,
    /** Drafts a proposal to criticise and correct, on which a person decides. */
    PROPOSE_CRITICISM;

    /** Acts are done one by one; of reminders that passed together only the last is told. */
    public boolean isAct() {
        return this != REMIND;
    }
}
