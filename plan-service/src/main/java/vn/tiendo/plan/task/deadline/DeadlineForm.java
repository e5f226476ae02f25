package vn.tiendo.plan.task.deadline;

/** How a plan words a deadline; it follows from what the deadline says, see {@link DeadlineDraft#saidForm()}. */
public enum DeadlineForm {
    /** A last day: "chậm nhất ngày 19/10". */
    DAY,
    /** A first day that is too late: "trước ngày 20/10". */
    BEFORE_DAY,
    MONTH,
    QUARTER,
    HALF_YEAR,
    YEAR,
    /** A day in every period: "hằng quý". */
    RECURRING,
    /** No due date: "thường xuyên". */
    CONTINUOUS
}
