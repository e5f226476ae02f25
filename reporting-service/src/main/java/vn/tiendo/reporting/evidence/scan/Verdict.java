package vn.tiendo.reporting.evidence.scan;

/** What a scan came to. */
public sealed interface Verdict {
    /** Nothing was found. */
    record Clean() implements Verdict {}

    /** @param name what the scanner calls it; letters, digits and {@code . _ - /} only */
    record Infected(String name) implements Verdict {}

    /** The scanner gave no answer that says either. It is never taken for {@link Clean}. */
    record Unknown(String why) implements Verdict {}
}
