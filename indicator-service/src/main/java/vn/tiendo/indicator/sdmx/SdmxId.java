package vn.tiendo.indicator.sdmx;

/** Codes as identifiers of SDMX, which know fewer characters; two codes never become the same. */
public final class SdmxId {
    private SdmxId() {}

    /** Of a code in a list, where a point becomes {@code @}: {@code H35@TANPHONG}. */
    public static String ofCode(String code) {
        StringBuilder id = new StringBuilder();
        code.codePoints().forEach(at -> {
            if (at == '.') {
                id.append('@');
            } else if (isLetterOrDigit(at) || at == '_' || at == '-') {
                id.append((char) at);
            } else {
                id.append('$').append(Integer.toHexString(at)).append('$');
            }
        });
        return id.toString();
    }

    /** Of a list, a structure or a component, after a prefix of letters: an NCName without points. */
    static String ofName(String prefix, String code) {
        StringBuilder id = new StringBuilder(prefix);
        code.codePoints().forEach(at -> {
            if (at == '.') {
                id.append('-');
            } else if (at == '_') {
                id.append("__");
            } else if (isLetterOrDigit(at)) {
                id.append((char) at);
            } else {
                id.append('_').append(Integer.toHexString(at)).append('_');
            }
        });
        return id.toString();
    }

    private static boolean isLetterOrDigit(int at) {
        return at >= 'A' && at <= 'Z' || at >= 'a' && at <= 'z' || at >= '0' && at <= '9';
    }
}
