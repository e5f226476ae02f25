package vn.tiendo.plan.files;

import java.util.Arrays;
import java.util.HexFormat;

/** Kinds of files by their first bytes. */
enum Magic {
    PDF("25504446"),
    ZIP("504b0304"),
    /** Word and Excel before 2007, and what later ones encrypt (MS-CFB). */
    OLE2("d0cf11e0a1b11ae1"),
    OTHER("");

    private final byte[] first;

    Magic(String first) {
        this.first = HexFormat.of().parseHex(first);
    }

    static Magic of(byte[] head) {
        return Arrays.stream(values())
                .filter(magic -> head.length >= magic.first.length
                        && Arrays.equals(magic.first, Arrays.copyOf(head, magic.first.length)))
                .findFirst()
                .orElse(OTHER);
    }
}
