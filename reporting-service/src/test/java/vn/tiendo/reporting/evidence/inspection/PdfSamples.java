package vn.tiendo.reporting.evidence.inspection;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;

/** Documents as a library writes them, and some written by hand. */
final class PdfSamples {
    private PdfSamples() {}

    static byte[] of(String... lines) {
        return document(document -> page(document, lines));
    }

    static byte[] withTitle(String title) {
        return document(document -> {
            page(document, "Bao cao");
            document.getDocumentInformation().setTitle(title);
        });
    }

    static byte[] withScript() {
        return document(document -> {
            page(document, "Bao cao");
            document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"));
        });
    }

    static byte[] encrypted() {
        return document(document -> {
            page(document, "Bao cao");
            document.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()));
        });
    }

    static byte[] withScriptInAPackedTable() {
        return written(
                "<</Type /ObjStm /N 1 /First 4 /Filter /FlateDecode", deflated("9 0 <</S /Java#53cript /J#53 (x)>>"));
    }

    static byte[] withAttachment() {
        return written("<</Type /Embedded#46ile", "x".getBytes(ISO_8859_1));
    }

    /** One inflates what another inflated: a reader that would follow could be made to fill its memory. */
    static byte[] packedInAnUncommonWay() {
        return written("<</Filter [/FlateDecode /FlateDecode]", deflated("x"));
    }

    /** One page with this content, packed; its font is F1. */
    static byte[] drawing(String content) {
        return document(document -> {
            PDPage page = new PDPage();
            PDResources resources = new PDResources();
            resources.put(COSName.getPDFName("F1"), new PDType1Font(Standard14Fonts.FontName.HELVETICA));
            page.setResources(resources);
            page.setContents(new PDStream(
                    document, new ByteArrayInputStream(content.getBytes(ISO_8859_1)), COSName.FLATE_DECODE));
            document.addPage(page);
        });
    }

    private static byte[] written(String dictionary, byte[] packed) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(
                "%PDF-1.7\n1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj\n2 0 obj <</Type /Pages /Kids [] /Count 0>> endobj\n5 0 obj "
                        .getBytes(ISO_8859_1));
        bytes.writeBytes((dictionary + " /Length " + packed.length + ">>\nstream\n").getBytes(ISO_8859_1));
        bytes.writeBytes(packed);
        bytes.writeBytes("\nendstream endobj\ntrailer <</Root 1 0 R /Size 6>>\n%%EOF\n".getBytes(ISO_8859_1));
        return bytes.toByteArray();
    }

    private static byte[] deflated(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream packed = new DeflaterOutputStream(bytes)) {
            packed.write(text.getBytes(ISO_8859_1));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private interface Writing {
        void to(PDDocument document) throws IOException;
    }

    private static byte[] document(Writing writing) {
        try (PDDocument document = new PDDocument()) {
            writing.to(document);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void page(PDDocument document, String... lines) throws IOException {
        PDPage page = new PDPage();
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
            content.newLineAtOffset(50, 700);
            for (String line : lines) {
                content.showText(line);
                content.newLineAtOffset(0, -20);
            }
            content.endText();
        }
    }
}
