package vn.tiendo.plan.extraction.text;

/**
 * How far a folded word, as text recognition wrote it, is from the word that was meant. Signs that recognition mixes up
 * (vowels with two marks above all) cost 1, any other difference 2.
 */
public final class ScanDistance {

    private static final int LONGEST = 14;
    private static final String VOWELS = "aeiouy";
    private static final String READ_FOR_VOWELS = "db346809gqo&@§w";
    private static final String[] PAIRS = {"l1", "i1", "il", "i!", "dp", "s$", "s5", "ce", "hb", "tr", "lt", "gq"};
    private static final String[] TWO_FOR_U = {"tr", "ir", "ur", "ii", "uo", "it", "st"};

    private static final int ASCII = 128;
    private static final byte[][] SUBSTITUTION = substitutions();

    private ScanDistance() {}

    /** Whether two folded words may be the same word, differently damaged. */
    public static boolean alike(String a, String b) {
        return !a.isEmpty() && !b.isEmpty() && (between(a, b, 2) <= 2 || between(b, a, 2) <= 2);
    }

    /** The cost, or a number above {@code limit} when it is too far. */
    static int between(String written, String meant, int limit) {
        if (written.equals(meant)) return 0;
        int n = written.length();
        int m = meant.length();
        if (limit == 0 || n > LONGEST || Math.abs(n - m) * 2 > limit + 1 || !startsAlike(written, meant))
            return limit + 1;
        int[][] cost = new int[n + 1][m + 1];
        for (int j = 1; j <= m; j++) cost[0][j] = 2 * j;
        for (int i = 1; i <= n; i++) {
            cost[i][0] = 2 * i;
            for (int j = 1; j <= m; j++) cost[i][j] = cheapest(cost, written, meant, i, j);
        }
        return cost[n][m];
    }

    private static int cheapest(int[][] cost, String written, String meant, int i, int j) {
        char w = written.charAt(i - 1);
        char m = meant.charAt(j - 1);
        int best = cost[i - 1][j - 1] + substitution(w, m);
        best = Math.min(best, Math.min(cost[i - 1][j], cost[i][j - 1]) + 2);
        if (i >= 2 && m == 'u' && isTwoForU(written.charAt(i - 2), w)) best = Math.min(best, cost[i - 2][j - 1] + 1);
        return best;
    }

    private static boolean startsAlike(String written, String meant) {
        return mayStart(written.charAt(0), meant.charAt(0));
    }

    /** Whether a word that begins with {@code written} can be one that begins with {@code meant}. */
    static boolean mayStart(char written, char meant) {
        return substitution(written, meant) <= 1;
    }

    private static int substitution(char written, char meant) {
        if (written < ASCII && meant < ASCII) return SUBSTITUTION[written][meant];
        return compare(written, meant);
    }

    private static byte[][] substitutions() {
        byte[][] costs = new byte[ASCII][ASCII];
        for (char written = 0; written < ASCII; written++) {
            for (char meant = 0; meant < ASCII; meant++) costs[written][meant] = compare(written, meant);
        }
        return costs;
    }

    private static byte compare(char written, char meant) {
        if (written == meant) return 0;
        boolean meantVowel = VOWELS.indexOf(meant) >= 0;
        if (meantVowel && (VOWELS.indexOf(written) >= 0 || READ_FOR_VOWELS.indexOf(written) >= 0)) return 1;
        for (String pair : PAIRS) {
            if (pair.indexOf(written) >= 0 && pair.indexOf(meant) >= 0) return 1;
        }
        return 2;
    }

    private static boolean isTwoForU(char first, char second) {
        for (String two : TWO_FOR_U) {
            if (two.charAt(0) == first && two.charAt(1) == second) return true;
        }
        return false;
    }
}
