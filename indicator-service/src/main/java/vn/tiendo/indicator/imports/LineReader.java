package vn.tiendo.indicator.imports;

import java.util.List;

/** Reads a file that comes in pieces, and keeps no more of it than a line that has not ended. */
sealed interface LineReader permits CsvReader, NdjsonReader {
    List<Line> feed(String piece);

    /** What is left when nothing more comes. */
    List<Line> end();

    static LineReader of(Format format) {
        return switch (format) {
            case CSV, XLSX -> new CsvReader();
            case NDJSON -> new NdjsonReader();
        };
    }
}
