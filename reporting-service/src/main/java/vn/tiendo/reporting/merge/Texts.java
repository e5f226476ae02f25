package vn.tiendo.reporting.merge;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts the words of several bodies together, each with its name before it; what does not fit is cut and said so. */
final class Texts {
    /** What an item takes, in characters. */
    static final int LIMIT = 2000;

    private static final int LEAST = 40;
    private static final String CUT = "…";

    record Part(String name, String text) {
        String shown(int most) {
            String marked = "[" + name + "] " + text.strip();
            if (marked.length() <= most) {
                return marked;
            }
            int end = most - CUT.length();
            return marked.substring(0, Character.isHighSurrogate(marked.charAt(end - 1)) ? end - 1 : end) + CUT;
        }
    }

    private Texts() {}

    /** Null when nobody says anything. Every part gets its fair share; parts that need less leave theirs to the others. */
    static @Nullable String merged(List<Part> said) {
        List<Part> parts = said.stream().filter(part -> !part.text().isBlank()).toList();
        if (parts.isEmpty()) {
            return null;
        }
        String whole = joined(parts, Integer.MAX_VALUE);
        if (whole.length() <= LIMIT) {
            return whole;
        }
        int shown =
                Math.min(parts.size(), (LIMIT - note(parts.size(), parts.size()).length()) / (LEAST + 1));
        List<Part> fitting = parts.subList(0, shown);
        int most = LEAST;
        for (int step = LIMIT; step > 0; step /= 2) {
            while (fits(fitting, most + step, parts.size())) {
                most += step;
            }
        }
        return joined(fitting, most) + note(cut(fitting, most), parts.size() - shown);
    }

    private static boolean fits(List<Part> parts, int most, int all) {
        return most <= LIMIT && joined(parts, most).length() + note(all, all).length() <= LIMIT;
    }

    private static int cut(List<Part> parts, int most) {
        return (int) parts.stream()
                .filter(part -> !part.shown(most).equals(part.shown(Integer.MAX_VALUE)))
                .count();
    }

    private static String joined(List<Part> parts, int most) {
        return parts.stream().map(part -> part.shown(most)).collect(Collectors.joining("\n"));
    }

    private static String note(int cut, int left) {
        return "\n(Đã rút gọn: %d ý kiến; không hiển thị: %d. Xem đầy đủ trong báo cáo của từng đơn vị.)"
                .formatted(cut, left);
    }
}
