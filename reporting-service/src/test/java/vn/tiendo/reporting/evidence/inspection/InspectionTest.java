package vn.tiendo.reporting.evidence.inspection;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tiendo.reporting.evidence.Samples;
import vn.tiendo.reporting.evidence.inspection.Finding.Reason;

/** With the list of types that is delivered. */
class InspectionTest {
    private static final String EXE = "MZ\u0090\u0000";
    private static Inspection inspection;

    @BeforeAll
    static void asConfigured() throws Exception {
        Properties delivered = new Properties();
        delivered.load(InspectionTest.class.getResourceAsStream("/application.properties"));
        Map<String, List<String>> types = new LinkedHashMap<>();
        Map<String, String> aliases = new LinkedHashMap<>();
        delivered.stringPropertyNames().forEach(key -> {
            String value = delivered.getProperty(key);
            if (key.startsWith("tiendo.evidence.types.")) {
                types.put(key.split("\"")[1], List.of(value.split(",")));
            } else if (key.startsWith("tiendo.evidence.aliases.")) {
                aliases.put(key.split("\"")[1], value);
            }
        });
        inspection = new Inspection(types, aliases);
    }

    static Stream<Arguments> taken() {
        return Stream.of(
                Arguments.of("a.pdf", "application/pdf", Samples.pdf(), "application/pdf"),
                Arguments.of("a.PDF", null, Samples.pdf(), "application/pdf"),
                Arguments.of("a.pdf", null, PdfSamples.of("Bao cao thang 6", "Ket qua 95 %"), "application/pdf"),
                Arguments.of("a.pdf", null, PdfSamples.packedInAnUncommonWay(), "application/pdf"),
                Arguments.of("a.pdf", null, PdfSamples.drawing("q ".repeat(2_000_000)), "application/pdf"),
                Arguments.of("a.pdf", null, PdfSamples.drawing("[]".repeat(20_000_000)), "application/pdf"),
                Arguments.of("a.png", "image/png", Samples.png(400_000, 1), "image/png"),
                Arguments.of("a.jpeg", "image/jpg", jpeg(), "image/jpeg"),
                Arguments.of("a.docx", Samples.DOCX, Samples.docx("Báo cáo kết quả"), Samples.DOCX),
                Arguments.of("a.xlsx", Samples.XLSX, Samples.xlsx("Tỷ lệ"), Samples.XLSX),
                Arguments.of("a.odt", Samples.ODT, Samples.odt("Báo cáo"), Samples.ODT),
                Arguments.of("a.txt", "text/plain", text("Đạt 95 %\r\n"), "text/plain"),
                Arguments.of("a.csv", "application/vnd.ms-excel", text("xã;tỷ lệ\nA;9"), "text/csv"),
                Arguments.of("a.csv", "text/csv", text("\uFEFFxã;tỷ lệ\nA;9"), "text/csv"),
                Arguments.of("a.txt", "text/plain", "Đạt 95 %".getBytes(UTF_16), "text/plain"),
                Arguments.of(
                        "cap-do-an-toan.txt",
                        "text/plain",
                        text("Lập hồ sơ cấp độ Mật, Tối Mật theo quy định.\n"),
                        "text/plain"));
    }

    @ParameterizedTest(name = "{0} declared as {1}")
    @MethodSource("taken")
    void whatIsWhatItSaysIsTaken(String name, @Nullable String declared, byte[] bytes, String type) throws Exception {
        Finding.Accepted found = assertInstanceOf(Finding.Accepted.class, inspect(name, declared, bytes));
        assertEquals(type, found.type());
        assertArrayEquals(MessageDigest.getInstance("SHA-256").digest(bytes), found.sha256());
    }

    static Stream<Arguments> refused() {
        byte[] docx = Samples.docx("Báo cáo");
        return Stream.of(
                // another type than it says, or one that is not taken
                Arguments.of("a.pdf", "application/pdf", Samples.png(500, 1), Reason.TYPE_MISMATCH),
                Arguments.of("a.pdf.exe", "application/pdf", Samples.pdf(), Reason.TYPE_MISMATCH),
                Arguments.of("a", null, Samples.pdf(), Reason.TYPE_MISMATCH),
                Arguments.of("a.png", "image/jpeg", Samples.png(500, 1), Reason.TYPE_MISMATCH),
                Arguments.of("a.xlsx", Samples.XLSX, docx, Reason.TYPE_MISMATCH),
                Arguments.of("a.exe", "application/pdf", latin(EXE + "x".repeat(200)), Reason.TYPE_NOT_ALLOWED),
                Arguments.of("a.pdf", "application/pdf", latin(EXE + "x".repeat(200)), Reason.TYPE_NOT_ALLOWED),
                Arguments.of(
                        "a.svg",
                        "image/svg+xml",
                        text("<svg xmlns=\"http://www.w3.org/2000/svg\"/>"),
                        Reason.TYPE_NOT_ALLOWED),
                Arguments.of(
                        "a.txt",
                        "text/plain",
                        text("<!DOCTYPE html><html><body>x</body></html>"),
                        Reason.TYPE_NOT_ALLOWED),
                Arguments.of("a.txt", "text/plain", text("#!/bin/sh\nrm -r x\n"), Reason.TYPE_NOT_ALLOWED),
                Arguments.of(
                        "a.zip", "application/zip", Samples.zip(Map.of("a.txt", text("x"))), Reason.TYPE_NOT_ALLOWED),
                Arguments.of("a.docx", Samples.DOCX, Samples.zip(Map.of("a.txt", text("x"))), Reason.TYPE_NOT_ALLOWED),
                Arguments.of("a.epub", null, epub(), Reason.TYPE_NOT_ALLOWED),
                Arguments.of(
                        "a.docx",
                        Samples.DOCX,
                        ooxml("application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"),
                        Reason.TYPE_NOT_ALLOWED),
                Arguments.of("a.bin", null, new byte[4_000], Reason.TYPE_NOT_ALLOWED),
                // two files in one
                Arguments.of("a.pdf", "application/pdf", Samples.concatenated(Samples.pdf(), docx), Reason.AMBIGUOUS),
                Arguments.of("a.png", "image/png", Samples.concatenated(Samples.png(900, 2), docx), Reason.AMBIGUOUS),
                Arguments.of(
                        "a.pdf",
                        "application/pdf",
                        Samples.concatenated(latin("GIF89a\n"), Samples.pdf()),
                        Reason.TYPE_NOT_ALLOWED),
                Arguments.of("a.docx", Samples.DOCX, Samples.concatenated(docx, latin("x".repeat(30))), Reason.DAMAGED),
                Arguments.of("a.docx", Samples.DOCX, Samples.concatenated(docx, docx), Reason.DAMAGED),
                // what acts
                Arguments.of(
                        "a.docx",
                        Samples.DOCX,
                        ooxml("application/vnd.ms-word.document.macroEnabled.main+xml"),
                        Reason.ACTIVE_CONTENT),
                Arguments.of("a.docx", Samples.DOCX, with("word/vbaProject.bin", latin("x")), Reason.ACTIVE_CONTENT),
                Arguments.of("a.docx", Samples.DOCX, with("word/embeddings/o.bin", latin(EXE)), Reason.ACTIVE_CONTENT),
                Arguments.of("a.pdf", null, PdfSamples.withScript(), Reason.ACTIVE_CONTENT),
                Arguments.of("a.pdf", null, PdfSamples.withScriptInAPackedTable(), Reason.ACTIVE_CONTENT),
                Arguments.of("a.pdf", null, PdfSamples.withAttachment(), Reason.ACTIVE_CONTENT),
                // what cannot be read
                Arguments.of("a.pdf", null, PdfSamples.encrypted(), Reason.ENCRYPTED),
                Arguments.of("a.pdf", null, latin("%PDF-1.7\nnothing more"), Reason.DAMAGED),
                Arguments.of("a.pdf", null, PdfSamples.drawing("[".repeat(2_000_000)), Reason.DAMAGED),
                Arguments.of("a.docx", Samples.DOCX, damaged(docx), Reason.DAMAGED),
                Arguments.of("a.docx", Samples.DOCX, java.util.Arrays.copyOf(docx, docx.length - 30), Reason.DAMAGED),
                Arguments.of(
                        "a.docx",
                        Samples.DOCX,
                        with("word/header1.xml", text("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>")),
                        Reason.DAMAGED),
                Arguments.of(
                        "a.docx",
                        Samples.DOCX,
                        with("word/header1.xml", text("<a>".repeat(9_000) + "</a>".repeat(9_000))),
                        Reason.DAMAGED),
                Arguments.of(
                        "a.txt",
                        "text/plain",
                        Samples.concatenated(text("x".repeat(70_000)), latin("kh\u00f4ng")),
                        Reason.TEXT_UNREADABLE),
                Arguments.of(
                        "a.txt",
                        "text/plain",
                        Samples.concatenated(text("x".repeat(70_000)), new byte[3]),
                        Reason.TEXT_UNREADABLE),
                // what inflates too far
                Arguments.of("a.docx", Samples.DOCX, Samples.docxThatInflatesTo(530), Reason.INFLATES_TOO_FAR));
    }

    @ParameterizedTest(name = "{index}: {0} declared as {1} → {3}")
    @MethodSource("refused")
    void whatIsNotIsRefused(String name, @Nullable String declared, byte[] bytes, Reason reason) {
        Finding.Refused found = assertInstanceOf(Finding.Refused.class, inspect(name, declared, bytes));
        assertEquals(reason, found.reason(), found.what());
    }

    static Stream<Arguments> marked() {
        return Stream.of(
                Arguments.of("Công văn MẬT.txt", "text/plain", text("x")),
                Arguments.of("a.txt", "text/plain", text("UBND TỈNH\nTỐI MẬT\nSố 1")),
                Arguments.of("a.txt", "text/plain", text("\uFEFFTUYỆT MẬT\nSố 1")),
                Arguments.of("a.txt", "text/plain", text("dòng\n".repeat(100_000) + "TỐI MẬT\n")),
                Arguments.of("a.docx", Samples.DOCX, Samples.docx("UBND TỈNH", "TỐI MẬT", "Số 1")),
                Arguments.of(
                        "a.docx", Samples.DOCX, with("docProps/core.xml", Samples.coreProperty("keywords", "TỐI MẬT"))),
                Arguments.of(
                        "a.docx",
                        Samples.DOCX,
                        with(
                                "docProps/custom.xml",
                                text("<P><property name=\"Độ mật\"><lpwstr>Mật</lpwstr></property></P>"))),
                Arguments.of(
                        "a.docx",
                        Samples.DOCX,
                        with("word/header2.xml", text("<h><p><r><t>TUYỆT </t></r><r><t>MẬT</t></r></p></h>"))),
                Arguments.of("a.xlsx", Samples.XLSX, Samples.xlsx("TỐI MẬT")),
                Arguments.of("a.odt", Samples.ODT, Samples.odt("TỐI MẬT")),
                Arguments.of("a.pdf", null, PdfSamples.of("UBND TINH", "TOI MAT", "So 1")),
                Arguments.of("a.pdf", null, PdfSamples.withTitle("TỐI MẬT")),
                Arguments.of("a.pdf", null, PdfSamples.drawing(millionsOfLettersBehind("TOI MAT"))));
    }

    @ParameterizedTest(name = "{index}: {0}")
    @MethodSource("marked")
    void whatBearsAMarkIsTold(String name, @Nullable String declared, byte[] bytes) {
        assertInstanceOf(Finding.Marked.class, inspect(name, declared, bytes));
    }

    @Test
    void aWordThatIsCutInTwoByFormattingIsNoMark() {
        byte[] docx = with(
                "word/footer1.xml",
                text("<f><p><r><t>Bảo vệ bí </t></r><r><t>mật</t></r><r><t> nhà nước</t></r></p></f>"));
        assertInstanceOf(Finding.Accepted.class, inspect("a.docx", Samples.DOCX, docx));
    }

    /** A few kilobytes, packed, that would take a gigabyte to be read to the end. */
    private static String millionsOfLettersBehind(String mark) {
        return "BT /F1 12 Tf 50 700 Td (" + mark + ") Tj 0 -20 Td " + "(xxxxxxxxxxxxxxxxxx) Tj ".repeat(250_000) + "ET";
    }

    private static Finding inspect(String name, @Nullable String declared, byte[] bytes) {
        return inspection.inspect(new InMemory(bytes), new Inspection.Claim(name, declared));
    }

    private record InMemory(byte[] bytes) implements Bytes {
        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public int read(long position, byte[] into, int offset, int length) {
            if (position >= bytes.length) {
                return -1;
            }
            int count = Math.min(Math.min(length, 1_000), bytes.length - (int) position);
            System.arraycopy(bytes, (int) position, into, offset, count);
            return count;
        }
    }

    private static byte[] with(String part, byte[] content) {
        Map<String, byte[]> parts = Samples.docxParts("Báo cáo");
        parts.put(part, content);
        return Samples.zip(parts);
    }

    private static byte[] ooxml(String mainType) {
        Map<String, byte[]> parts = Samples.docxParts("Báo cáo");
        parts.put("[Content_Types].xml", Samples.contentTypes("/word/document.xml", mainType));
        return Samples.zip(parts);
    }

    private static byte[] epub() {
        return Samples.zip(Map.of("mimetype", text("application/epub+zip")));
    }

    /** One bit of the compressed text is turned. */
    private static byte[] damaged(byte[] docx) {
        byte[] bytes = docx.clone();
        String name = "word/document.xml";
        bytes[new String(docx, ISO_8859_1).indexOf(name) + name.length() + 20] ^= 0x10;
        return bytes;
    }

    private static byte[] jpeg() {
        byte[] bytes = new byte[800];
        byte[] head = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 16, 'J', 'F', 'I', 'F', 0};
        System.arraycopy(head, 0, bytes, 0, head.length);
        return bytes;
    }

    private static byte[] text(String text) {
        return text.getBytes(UTF_8);
    }

    private static byte[] latin(String text) {
        return text.getBytes(ISO_8859_1);
    }
}
