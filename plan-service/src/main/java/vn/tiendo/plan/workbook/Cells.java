package vn.tiendo.plan.workbook;

/** Texts as cells keep them: what would not come back as it is stands between quotation marks, as in JSON. */
final class Cells {
    private static final int MOST = 32_767; // characters of a cell, by the limits of the program

    private Cells() {}

    static String written(String text) {
        boolean plain = text.equals(text.strip())
                && text.chars().noneMatch(at -> at < ' ' || at == 0x7f)
                && !text.startsWith("\"");
        String cell = plain ? text : quoted(text);
        if (cell.length() > MOST) {
            throw new CellTooLong(cell.length());
        }
        return cell;
    }

    static String read(String cell) {
        boolean quoted = cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"");
        return quoted ? unquoted(cell.substring(1, cell.length() - 1)) : cell;
    }

    private static String quoted(String text) {
        StringBuilder cell = new StringBuilder("\"");
        text.chars().forEach(at -> {
            switch (at) {
                case '"', '\\' -> cell.append('\\').append((char) at);
                case '\n' -> cell.append("\\n");
                case '\r' -> cell.append("\\r");
                case '\t' -> cell.append("\\t");
                default -> cell.append((char) at);
            }
        });
        return cell.append('"').toString();
    }

    private static String unquoted(String body) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < body.length(); i++) {
            char at = body.charAt(i);
            if (at != '\\' || i + 1 == body.length()) {
                text.append(at);
                continue;
            }
            char next = body.charAt(++i);
            text.append(
                    switch (next) {
                        case 'n' -> '\n';
                        case 'r' -> '\r';
                        case 't' -> '\t';
                        default -> next;
                    });
        }
        return text.toString();
    }
}
