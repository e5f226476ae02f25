package vn.tiendo.kit.audit.log;

import org.jspecify.annotations.Nullable;

/**
 * The first thing in a log that does not fit.
 *
 * @param batch where
 * @param position which record of the batch, from 0; null when it is the batch as a whole
 * @param record the id that the record there bears; null when there is none
 */
public record Fault(
        Kind kind,
        long batch,
        @Nullable Integer position,
        @Nullable String record) {

    /** What is wrong; the text follows "batch 7" or "batch 7, record 3". */
    public enum Kind {
        ALTERED("was altered"),
        MISSING("is missing"),
        REORDERED("stands in another place than it was sealed at"),
        INSERTED("was inserted"),
        SEAL_ALTERED("bears a seal that was altered, or that does not follow the batch before"),
        SEAL_MISSING("is missing as a whole, or its seal is"),
        NOT_AS_WITNESSED("was sealed in itself, but others have witnessed something else"),
        TAIL_MISSING("and what follows is missing: the log was longer"),
        CONTINUATION_UNEXPLAINED("begins an epoch that does not say, or not truly, where it goes on from"),
        UNREADABLE("and what follows cannot be read");

        private final String text;

        Kind(String text) {
            this.text = text;
        }
    }

    static Fault of(Kind kind, long batch) {
        return new Fault(kind, batch, null, null);
    }

    /** In one sentence, without its full stop. */
    public String sentence() {
        String place = position == null ? "batch " + batch : "batch " + batch + ", record " + position;
        return place + (record == null ? "" : " (" + record + ")") + " " + kind.text;
    }
}
