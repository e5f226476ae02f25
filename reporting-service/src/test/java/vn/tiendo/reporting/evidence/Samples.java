package vn.tiendo.reporting.evidence;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small files that are what they say, and some that are not. */
public final class Samples {
    public static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public static final String ODT = "application/vnd.oasis.opendocument.text";
    private static final String WORD_MAIN = DOCX + ".main+xml";

    private Samples() {}

    public static byte[] pdf() {
        return """
                %PDF-1.4
                1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
                2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj
                3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 200 200]>> endobj
                trailer <</Root 1 0 R /Size 4>>
                %%EOF
                """.getBytes(US_ASCII);
    }

    /** A picture by its head; what follows is noise that no compression shrinks. */
    public static byte[] png(int size, long seed) {
        byte[] bytes = new byte[size];
        new Random(seed).nextBytes(bytes);
        byte[] head = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'};
        System.arraycopy(head, 0, bytes, 0, head.length);
        return bytes;
    }

    public static byte[] docx(String... paragraphs) {
        return zip(docxParts(paragraphs));
    }

    public static Map<String, byte[]> docxParts(String... paragraphs) {
        StringBuilder body = new StringBuilder();
        for (String paragraph : paragraphs) {
            body.append("<w:p><w:r><w:t>").append(paragraph).append("</w:t></w:r></w:p>");
        }
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", contentTypes("/word/document.xml", WORD_MAIN));
        parts.put(
                "word/document.xml",
                ("<w:document xmlns:w=\"urn:w\"><w:body>" + body + "</w:body></w:document>").getBytes(UTF_8));
        return parts;
    }

    public static byte[] contentTypes(String part, String type) {
        return ("<Types xmlns=\"urn:t\"><Override PartName=\"" + part + "\" ContentType=\"" + type + "\"/></Types>")
                .getBytes(UTF_8);
    }

    public static byte[] coreProperty(String element, String value) {
        return ("<p:coreProperties xmlns:p=\"urn:p\"><p:" + element + ">" + value + "</p:" + element
                        + "></p:coreProperties>")
                .getBytes(UTF_8);
    }

    public static byte[] xlsx(String cell) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", contentTypes("/xl/workbook.xml", XLSX + ".main+xml"));
        parts.put("xl/sharedStrings.xml", ("<sst><si><t>" + cell + "</t></si></sst>").getBytes(UTF_8));
        return zip(parts);
    }

    public static byte[] odt(String paragraph) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("mimetype", ODT.getBytes(US_ASCII));
        parts.put("content.xml", ("<o><p>" + paragraph + "</p></o>").getBytes(UTF_8));
        return zip(parts);
    }

    public static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                if (part.getKey().equals("mimetype")) {
                    CRC32 crc = new CRC32();
                    crc.update(part.getValue());
                    entry.setMethod(ZipEntry.STORED);
                    entry.setSize(part.getValue().length);
                    entry.setCrc(crc.getValue());
                }
                zip.putNextEntry(entry);
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** Some hundred kilobytes that become so many megabytes. */
    public static byte[] docxThatInflatesTo(int megabytes) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : docxParts("Báo cáo").entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
            zip.putNextEntry(new ZipEntry("word/media/a.bin"));
            byte[] nothing = new byte[1 << 20];
            for (int i = 0; i < megabytes; i++) {
                zip.write(nothing);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    public static byte[] concatenated(byte[]... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            bytes.writeBytes(part);
        }
        return bytes.toByteArray();
    }
}
