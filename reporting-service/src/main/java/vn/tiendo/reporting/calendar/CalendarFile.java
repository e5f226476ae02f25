package vn.tiendo.reporting.calendar;

import static vn.tiendo.reporting.calendar.CalendarError.CALENDAR_FILE_HEADING;
import static vn.tiendo.reporting.calendar.CalendarError.CALENDAR_FILE_LINE;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.tiendo.kit.secrecy.MarkedSecret;
import vn.tiendo.secrecy.SecrecyMark;
import vn.tiendo.workingcalendar.DayKind;
import vn.tiendo.workingcalendar.SpecialDay;

/**
 * The decided days of a year as CSV (RFC 4180): the columns date, kind and legalBasis in this order, divided by commas or
 * semicolons, as spreadsheets write them; a byte order mark and empty lines do no harm.
 */
final class CalendarFile {
    private static final List<String> HEADING = List.of("date", "kind", "legalBasis");
    private static final int LONGEST_BASIS = 500;

    private CalendarFile() {}

    /** Blocks. */
    static List<SpecialDay> read(Path file) throws IOException {
        try {
            String text = Files.readString(file);
            MarkedSecret.refuse(SecrecyMark.inText(text), Files.size(file));
            return days(text);
        } catch (CharacterCodingException notUtf8) {
            throw CALENDAR_FILE_HEADING.because(String.join(",", HEADING));
        }
    }

    /** The days in the order of the file; the first line that cannot be read refuses all of it. */
    static List<SpecialDay> days(String text) {
        String[] lines = (text.startsWith("\uFEFF") ? text.substring(1) : text).split("\r?\n");
        char divider = lines[0].contains(";") ? ';' : ',';
        if (!cells(lines[0], divider).equals(HEADING)) {
            throw CALENDAR_FILE_HEADING.because(String.join(",", HEADING));
        }
        List<SpecialDay> days = new ArrayList<>();
        for (int i = 1; i < lines.length; i++) {
            if (!lines[i].isBlank()) {
                days.add(day(cells(lines[i], divider), i + 1));
            }
        }
        return days;
    }

    private static SpecialDay day(List<String> cells, int line) {
        try {
            String basis = Normalizer.normalize(cells.get(2).strip(), Normalizer.Form.NFC);
            if (cells.size() != HEADING.size()
                    || basis.isEmpty()
                    || basis.length() > LONGEST_BASIS
                    || basis.chars().anyMatch(Character::isISOControl)) {
                throw CALENDAR_FILE_LINE.because(Integer.toString(line));
            }
            return new SpecialDay(
                    LocalDate.parse(cells.get(0).strip()),
                    DayKind.valueOf(cells.get(1).strip()),
                    basis);
        } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException wrong) {
            throw CALENDAR_FILE_LINE.because(Integer.toString(line));
        }
    }

    /** A legal basis has commas often and line breaks never, so that a line is a day. */
    private static List<String> cells(String line, char divider) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char one = line.charAt(i);
            if (one == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append(one);
                i++;
            } else if (one == '"') {
                quoted = !quoted;
            } else if (one == divider && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(one);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
