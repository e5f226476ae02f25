package vn.tiendo.kit.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Several words in one cell: {@code a; b}. What divides them, within a word, and a backslash have a backslash before them. */
final class Words {
    private static final char MARK = '\\';
    private static final char DIVIDER = ';';

    private Words() {}

    static String joined(List<String> words) {
        return words.stream()
                .map(word -> word.replace("\\", "\\\\").replace(";", "\\;"))
                .collect(Collectors.joining("; "));
    }

    static List<String> split(String cell) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < cell.length(); i++) {
            char at = cell.charAt(i);
            if (at == MARK && i + 1 < cell.length()) {
                word.append(cell.charAt(++i));
            } else if (at == DIVIDER) {
                words.add(word.toString());
                word.setLength(0);
                i += i + 1 < cell.length() && cell.charAt(i + 1) == ' ' ? 1 : 0;
            } else {
                word.append(at);
            }
        }
        words.add(word.toString());
        return words;
    }
}
