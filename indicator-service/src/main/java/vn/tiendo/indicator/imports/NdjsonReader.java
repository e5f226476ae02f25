package vn.tiendo.indicator.imports;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A flat JSON object a line; numbers stay the text that they are. */
final class NdjsonReader implements LineReader {
    private static final int LONGEST_LINE = 8_000;
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(2)
                    .maxNumberLength(60)
                    .maxStringLength(1_000)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final StringBuilder rest = new StringBuilder();
    private boolean tooLong;
    private int line;

    @Override
    public List<Line> feed(String piece) {
        List<Line> lines = new ArrayList<>();
        int from = 0;
        for (int end = piece.indexOf('\n'); end >= 0; end = piece.indexOf('\n', from)) {
            append(piece, from, end);
            endLine(lines);
            from = end + 1;
        }
        append(piece, from, piece.length());
        return lines;
    }

    @Override
    public List<Line> end() {
        List<Line> lines = new ArrayList<>();
        endLine(lines);
        return lines;
    }

    private void append(String piece, int from, int to) {
        if (rest.length() + to - from > LONGEST_LINE) {
            tooLong = true;
        } else {
            rest.append(piece, from, to);
        }
    }

    private void endLine(List<Line> lines) {
        line++;
        String text = rest.toString();
        rest.setLength(0);
        if (tooLong) {
            lines.add(Line.unreadable(line, ""));
        } else if (!text.isBlank()) {
            lines.add(read(text));
        }
        tooLong = false;
    }

    private Line read(String text) {
        Map<String, String> cells = new HashMap<>();
        try (JsonParser parser = JSON.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return Line.unreadable(line, "");
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                if (value.isStructStart()) {
                    return Line.unreadable(line, name);
                }
                if (value != JsonToken.VALUE_NULL) {
                    cells.put(name, parser.getText().strip());
                }
            }
            return parser.nextToken() == null ? Line.of(line, cells) : Line.unreadable(line, "");
        } catch (IOException malformed) {
            return Line.unreadable(line, "");
        }
    }
}
