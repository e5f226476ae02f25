package vn.tiendo.documents.layout;

/** Numbers as headings and annexes carry them. */
final class Numbering {
    /** The Vietnamese alphabet without the letters that differ from another only by a mark that is easily misread. */
    private static final String LETTERS = "abcdđeghiklmnopqrstuvxy";

    private static final int[] VALUES = {100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] NUMERALS = {"C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};

    private Numbering() {}

    static String roman(int number) {
        StringBuilder numeral = new StringBuilder();
        int rest = number;
        for (int i = 0; i < VALUES.length; i++) {
            while (rest >= VALUES[i]) {
                numeral.append(NUMERALS[i]);
                rest -= VALUES[i];
            }
        }
        return numeral.toString();
    }

    /** a, b, c, d, đ, e, g …; after the last letter aa, ab … */
    static String letter(int number) {
        int index = number - 1;
        String letter = LETTERS.substring(index % LETTERS.length(), index % LETTERS.length() + 1);
        return index < LETTERS.length() ? letter : letter(index / LETTERS.length()) + letter;
    }
}
