package vn.tiendo.plan.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Set;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.internal.PackagePropertiesPart;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import vn.tiendo.plan.files.UnreadableFile.Reason;

/**
 * Looks through a package before its library builds trees of what is in it: a tag of a few bytes takes some hundred there, and
 * the same part can be packed into next to nothing many times.
 */
final class PackedParts {
    /** Bytes of all parts when unpacked: a hundred pages of Word have three to ten million. */
    private static final long MOST_BYTES = 48L << 20;
    /** Of parts of which trees are built, and as many attributes: a hundred pages of Word have two hundred thousand. */
    private static final int MOST_TAGS = 450_000;
    /** Ten thousand rows of ten cells have four hundred thousand. */
    private static final int MOST_TAGS_OF_ROWS = 2_500_000;
    /** Of the parts that only list the others. */
    private static final int MOST_TAGS_OF_A_LIST = 20_000;
    /** Rows and texts of a workbook are read as they come. */
    private static final Set<String> STREAMED =
            Set.of(XSSFRelation.WORKSHEET.getContentType(), XSSFRelation.SHARED_STRINGS.getContentType());

    private long bytes;
    private int tags;
    private int attributes;

    private PackedParts() {}

    /** Before it is opened: what opening reads, and how large all is. */
    static void check(Path file) throws IOException {
        PackedParts parts = new PackedParts();
        try (ZipSecureFile zip = new ZipSecureFile(file.toFile())) {
            for (var part : Collections.list(zip.getEntries())) {
                parts.tags = 0;
                parts.attributes = 0;
                try (InputStream content = zip.getInputStream(part)) {
                    parts.count(content, mostTags(part.getName()));
                }
            }
        }
    }

    private static int mostTags(String name) {
        if (name.endsWith(".rels") || name.endsWith("[Content_Types].xml")) {
            return MOST_TAGS_OF_A_LIST;
        }
        boolean streamed = name.startsWith("xl/worksheets/") || name.equals("xl/sharedStrings.xml");
        return streamed ? MOST_TAGS_OF_ROWS : MOST_TAGS;
    }

    /** Once it is open: what trees would be built of. */
    static void check(OPCPackage pack) throws IOException, InvalidFormatException {
        PackedParts parts = new PackedParts();
        for (PackagePart part : pack.getParts()) {
            boolean tree = !STREAMED.contains(part.getContentType()) && !part.isRelationshipPart();
            if (tree && !(part instanceof PackagePropertiesPart)) { // opening has read those
                try (InputStream content = part.getInputStream()) {
                    parts.count(content, MOST_TAGS);
                }
            }
        }
    }

    private void count(InputStream content, int mostTags) throws IOException {
        byte[] chunk = new byte[1 << 16];
        for (int read = content.read(chunk); read >= 0; read = content.read(chunk)) {
            bytes += read;
            for (int i = 0; i < read; i++) {
                tags += chunk[i] == '<' ? 1 : 0;
                attributes += chunk[i] == '=' ? 1 : 0;
            }
            if (bytes > MOST_BYTES || tags > mostTags || attributes > mostTags) {
                throw new UnreadableFile(Reason.TOO_LARGE);
            }
        }
    }
}
