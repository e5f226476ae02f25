package vn.tiendo.indicator.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LineReaderTest {
    private static final String CSV =
            "organization;indicator;value\r\n\"H35;1\";\"a \"\"b\"\"\nc\";1\n\nH35;X;2;3\nH35;Y;4";
    private static final String NDJSON =
            "{\"organization\":\"H35\",\"value\":1.50}\n\n[1]\n{\"value\":{}}\n{\"value\":null}";

    @Test
    void cellsMayHoldDividersQuotesAndLinesAndEachLineKnowsItsNumber() {
        List<Line> lines = read(Format.CSV, CSV, CSV.length());

        assertEquals(4, lines.size());
        assertTrue(lines.getFirst().heading());
        assertEquals(
                Map.of("organization", "H35;1", "indicator", "a \"b\"\nc", "value", "1"),
                lines.get(1).cells());
        assertEquals(List.of(1, 2, 5, 6), lines.stream().map(Line::number).toList());
        assertEquals(
                "MEASUREMENT_IMPORT_LINE_UNREADABLE",
                lines.get(2).faults().getFirst().code());
    }

    @Test
    void numbersOfJsonStayTheTextThatTheyAre() {
        List<Line> lines = read(Format.NDJSON, NDJSON, NDJSON.length());

        assertEquals(List.of(1, 3, 4, 5), lines.stream().map(Line::number).toList());
        assertEquals(
                Map.of("organization", "H35", "value", "1.50"), lines.getFirst().cells());
        assertEquals(1, lines.get(1).faults().size());
        assertEquals("value", lines.get(2).faults().getFirst().column());
        assertEquals(Map.of(), lines.get(3).cells());
    }

    @Property
    void howAFileIsCutIntoPiecesDoesNotMatter(@ForAll @IntRange(min = 1, max = 40) int longest, @ForAll Random random) {
        for (Format format : Format.values()) {
            String text = format == Format.NDJSON ? NDJSON : CSV;
            assertEquals(read(format, text, text.length()), read(format, text, 1 + random.nextInt(longest)));
        }
    }

    private static List<Line> read(Format format, String text, int piece) {
        LineReader reader = LineReader.of(format);
        List<Line> lines = new ArrayList<>();
        for (int from = 0; from < text.length(); from += piece) {
            lines.addAll(reader.feed(text.substring(from, Math.min(text.length(), from + piece))));
        }
        lines.addAll(reader.end());
        return lines;
    }
}
