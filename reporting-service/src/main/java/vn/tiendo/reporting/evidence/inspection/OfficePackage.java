package vn.tiendo.reporting.evidence.inspection;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import vn.tiendo.reporting.evidence.inspection.Finding.Reason;

/** Documents that are archives: OOXML (ECMA-376) and OpenDocument. Any other archive is just an archive. */
final class OfficePackage {
    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final String OPEN_DOCUMENT = "application/vnd.oasis.opendocument.";
    private static final String OOXML = "application/vnd.openxmlformats-officedocument.";

    /** The content type of the main part (ECMA-376 part 1, §11.3, §12.3, §13.3) and what the whole is then. */
    private static final Map<String, String> MAIN_PARTS = Map.of(
            OOXML + "wordprocessingml.document.main+xml", OOXML + "wordprocessingml.document",
            OOXML + "spreadsheetml.sheet.main+xml", OOXML + "spreadsheetml.sheet",
            OOXML + "presentationml.presentation.main+xml", OOXML + "presentationml.presentation");

    private static final Pattern ACTIVE_PART =
            Pattern.compile("(?i)(.*/)?(vbaProject\\.bin|vbaData\\.xml|activeX/.*|macrosheets/.*)|(Basic|Scripts)/.*");
    private static final Pattern ACTIVE_TYPE = Pattern.compile("(?i).*(macroEnabled|vbaProject|activeX|macrosheet).*");
    private static final Pattern TEXT_PART = Pattern.compile(
            "word/(document|header\\d*|footer\\d*|footnotes|endnotes|comments)\\.xml|xl/sharedStrings\\.xml"
                    + "|xl/worksheets/[^/]+\\.xml|ppt/(slides|notesSlides)/[^/]+\\.xml|docProps/[^/]+\\.xml"
                    + "|(content|styles|meta)\\.xml");

    private static final Pattern PROPERTIES_PART = Pattern.compile("docProps/[^/]+\\.xml|meta\\.xml");

    private OfficePackage() {}

    static String type(ZipDirectory zip) throws IOException {
        ZipEntry first = zip.entries().getFirst();
        if (first.name().equals("mimetype") && !first.deflated() && first.size() < 100) {
            String type = new String(zip.bytes().at(first.data(), (int) first.size()), US_ASCII);
            return type.startsWith(OPEN_DOCUMENT) ? type : Sniffer.ZIP;
        }
        ZipEntry types = zip.find(CONTENT_TYPES).orElse(null);
        if (types == null) {
            return Sniffer.ZIP;
        }
        try (InputStream xml = new Inflation().open(zip, types)) {
            return mainType(new ContentTypes(xml).read());
        } catch (ZipException broken) {
            throw new Objection(Reason.DAMAGED, "compression");
        }
    }

    private static String mainType(Iterable<String> types) {
        String main = Sniffer.ZIP;
        for (String type : types) {
            if (ACTIVE_TYPE.matcher(type).matches()) {
                throw new Objection(Reason.ACTIVE_CONTENT, "macro");
            }
            main = MAIN_PARTS.getOrDefault(type, main);
        }
        return main;
    }

    /** Reads every entry to its end, and the text of those that have any. */
    static void inspect(ZipDirectory zip, String type) throws IOException {
        Inflation inflation = new Inflation();
        for (ZipEntry entry : zip.entries()) {
            if (ACTIVE_PART.matcher(entry.name()).matches()) {
                throw new Objection(Reason.ACTIVE_CONTENT, "macro");
            }
            try (InputStream bytes = inflation.open(zip, entry)) {
                CountedBytes counted = new CountedBytes(bytes);
                if (TEXT_PART.matcher(entry.name()).matches()) {
                    new DocumentText(
                                    counted,
                                    PROPERTIES_PART.matcher(entry.name()).matches())
                            .inspect();
                }
                counted.drain();
                if (counted.isProgram()) {
                    throw new Objection(Reason.ACTIVE_CONTENT, "program");
                }
                if (!counted.isAll(entry)) {
                    throw new Objection(Reason.DAMAGED, type);
                }
            } catch (ZipException | java.io.EOFException broken) {
                throw new Objection(Reason.DAMAGED, "compression");
            }
        }
    }
}
