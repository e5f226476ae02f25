package vn.tiendo.indicator.imports;

/** How a file is written; told by how it begins. */
enum Format {
    /** RFC 4180, with a line of headings; comma or semicolon. */
    CSV,
    /** A JSON object a line. */
    NDJSON,
    /** A workbook, whose first sheet is such a table; it is kept as CSV, a line for each row. */
    XLSX;

    static Format ofText(String head) {
        return head.stripLeading().startsWith("{") ? NDJSON : CSV;
    }
}
