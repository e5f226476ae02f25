package vn.tiendo.plan.extraction.structure;

import java.util.regex.Pattern;

/** The looks of a line: capitals, ends of sentences, page numbers, addresses. */
final class Shape {

    private static final Pattern PAGE_NUMBER = Pattern.compile("[-–]?\\s?\\d{1,3}(\\s?/\\s?\\d{1,3})?\\s?[-–]?");
    private static final Pattern RULE = Pattern.compile("[-–—_=*.~\\s]{3,}");
    private static final Pattern ADDRESS = Pattern.compile("\\(?(https?://|www\\.)\\S+");

    private Shape() {}

    /** Nothing but a page number, a rule or a web address: it interrupts whatever stands around it. */
    static boolean isNoise(String line) {
        return line.length() < 200
                && (PAGE_NUMBER.matcher(line).matches()
                        || RULE.matcher(line).matches()
                        || ADDRESS.matcher(line).matches());
    }

    static boolean isRule(String line) {
        return line.length() < 200 && RULE.matcher(line).matches() && line.length() >= 3;
    }

    /** At least four of five letters are capitals. */
    static boolean isCapitals(String text) {
        int letters = 0;
        int capitals = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isLetter(c)) continue;
            letters++;
            if (Character.isUpperCase(c)) capitals++;
        }
        return letters > 1 && capitals * 5 >= letters * 4;
    }

    static boolean endsSentence(String line) {
        return !line.isEmpty() && ".;:!?".indexOf(line.charAt(line.length() - 1)) >= 0;
    }

    static boolean startsLower(String line) {
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (Character.isLetter(c)) return Character.isLowerCase(c);
            if (Character.isDigit(c)) return false;
        }
        return true;
    }
}
