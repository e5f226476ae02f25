package vn.tiendo.plan.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.apache.poi.xwpf.usermodel.XWPFRelation;
import org.apache.xmlbeans.XmlException;
import org.xml.sax.SAXException;
import vn.tiendo.plan.files.UnreadableFile.Reason;

/** Packages of Office Open XML (ECMA-376): which program's they are, and that they are no bombs. */
final class OfficeFile {
    /** Bytes of one part when unpacked: a hundred pages of Word have three to ten million. */
    private static final long LARGEST_PART = 20L << 20;

    private static final int MOST_PARTS = 2_000;
    private static final double LEAST_RATIO = 0.001; // the limit of a part is what bounds the memory

    static {
        ZipSecureFile.setMaxEntrySize(LARGEST_PART);
        ZipSecureFile.setMaxFileCount(MOST_PARTS);
        ZipSecureFile.setMinInflateRatio(LEAST_RATIO);
    }

    private OfficeFile() {}

    static FileText read(Path file) {
        try {
            PackedParts.check(file);
        } catch (IOException | IllegalArgumentException broken) {
            throw new UnreadableFile(isTooLarge(broken) ? Reason.TOO_LARGE : Reason.DAMAGED);
        }
        try (OPCPackage pack = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            PackedParts.check(pack);
            if (isOne(pack, XWPFRelation.DOCUMENT.getContentType(), XWPFRelation.TEMPLATE.getContentType())) {
                return WordFile.read(pack);
            }
            if (isOne(pack, XSSFRelation.WORKBOOK.getContentType(), XSSFRelation.TEMPLATE_WORKBOOK.getContentType())) {
                return SheetFile.read(pack);
            }
            throw new UnreadableFile(Reason.NOT_A_DOCUMENT);
        } catch (UnreadableFile known) {
            throw known;
        } catch (IOException | OpenXML4JException | XmlException | SAXException | RuntimeException broken) {
            // the library meets the unexpected with any of these
            throw new UnreadableFile(isTooLarge(broken) ? Reason.TOO_LARGE : Reason.DAMAGED);
        }
    }

    /** Why a file of the older container cannot be read. */
    static Reason reasonOf(Path file) {
        try (var container = new POIFSFileSystem(file.toFile(), true)) {
            return container.getRoot().hasEntryCaseInsensitive("EncryptedPackage")
                    ? Reason.ENCRYPTED
                    : Reason.OLD_FORMAT;
        } catch (IOException | RuntimeException broken) {
            return Reason.DAMAGED;
        }
    }

    private static boolean isOne(OPCPackage pack, String... types) {
        for (String type : types) {
            if (!pack.getPartsByContentType(type).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** It says so only in its message. */
    private static boolean isTooLarge(Throwable thrown) {
        return Optional.ofNullable(thrown.getMessage())
                        .filter(said -> said.contains("Zip bomb"))
                        .isPresent()
                || thrown.getCause() != null && thrown.getCause() != thrown && isTooLarge(thrown.getCause());
    }
}
