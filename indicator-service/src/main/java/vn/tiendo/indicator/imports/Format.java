package vn.tiendo.indicator.imports;

/** How a file is written; told by its first character that is no space. */
enum Format {
    /** RFC 4180, with a line of headings; comma or semicolon. */
    CSV,
    /** A JSON object a line. */
    NDJSON;

    static Format of(String head) {
        return head.stripLeading().startsWith("{") ? NDJSON : CSV;
    }
}
