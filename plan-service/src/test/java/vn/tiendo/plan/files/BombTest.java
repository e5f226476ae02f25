package vn.tiendo.plan.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tiendo.plan.files.UnreadableFile.Reason;

/** Small files that would be huge once unpacked: each is refused before it is. All of them together need no heap to speak of. */
class BombTest {
    private static final String CATALOG = "<< /Type /Catalog /Pages 2 0 R >>";
    private static final String PAGES = "<< /Type /Pages /Kids [3 0 R] /Count 1 >>";
    private static final String PAGE = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
            + " /Resources << /Font << /F 5 0 R >> /XObject << /X 6 0 R >> >> >>";
    private static final String FONT = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 7 0 R >>";
    private static final String NOTHING = "null";

    private record Bomb(String name, Supplier<byte[]> file) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Bomb> bombs() {
        return Stream.of(
                new Bomb("a page of blanks", () -> pdf(packed("/FlateDecode", " ", 30_000_000), NOTHING, NOTHING)),
                new Bomb(
                        "packed twice",
                        () -> pdf(packed("[/FlateDecode /RunLengthDecode]", "\u0081 ", 6_000_000), NOTHING, NOTHING)),
                new Bomb(
                        "a font that names billions of letters",
                        () -> pdf(
                                stream("", "BT /F 9 Tf (a) Tj ET"),
                                NOTHING,
                                stream(
                                        "",
                                        "begincmap 1 beginbfrange <00000000> <7FFFFFFF> <0041> endbfrange endcmap"))),
                new Bomb(
                        "a page of a million letters",
                        () -> pdf(
                                packed("/FlateDecode", "BT /F 9 Tf (aaaaaaaaaaaaaaaaaaaaaaaaaaa) Tj ET\n", 10_000),
                                NOTHING,
                                NOTHING)),
                new Bomb(
                        "a workbook that repeats one long text",
                        () -> Office.workbook(workbook -> {
                            var sheet = workbook.createSheet("a");
                            for (int row = 0; row < 300; row++) {
                                sheet.createRow(row).createCell(0).setCellValue("x".repeat(30_000));
                            }
                        })),
                new Bomb(
                        "a cell that spans all rows again and again",
                        () -> Office.workbook(workbook -> {
                            var sheet = workbook.createSheet("a");
                            sheet.createRow(0).createCell(0).setCellValue("x");
                            sheet.createRow(40_000).createCell(1).setCellValue("x");
                            for (int nth = 0; nth < 20; nth++) {
                                sheet.addMergedRegionUnsafe(new CellRangeAddress(0, 40_000, 0, 0));
                            }
                        })),
                new Bomb(
                        "half a million empty runs",
                        () -> Office.word(document -> {
                            var paragraph = document.createParagraph().getCTP();
                            for (int nth = 0; nth < 500_000; nth++) {
                                paragraph.addNewR();
                            }
                        })));
    }

    @ParameterizedTest
    @MethodSource("bombs")
    void isRefusedAsTooLarge(Bomb bomb) throws IOException {
        Path path = Files.createTempFile("plan", ".file");
        try {
            Files.write(path, bomb.file().get());

            UnreadableFile refused = assertThrows(UnreadableFile.class, () -> FileText.of(path));

            assertEquals(Reason.TOO_LARGE, refused.reason());
        } finally {
            Files.delete(path);
        }
    }

    private static byte[] packed(String filter, String unit, int times) {
        try (var bytes = new ByteArrayOutputStream()) {
            try (var packing = new DeflaterOutputStream(bytes)) {
                byte[] one = unit.repeat(1_000).getBytes(ISO_8859_1);
                for (int nth = 0; nth < times / 1_000; nth++) {
                    packing.write(one);
                }
            }
            return stream("/Filter " + filter, bytes.toString(ISO_8859_1)).getBytes(ISO_8859_1);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static String stream(String entries, String content) {
        return "<< " + entries + " /Length " + content.length() + " >>\nstream\n" + content + "\nendstream";
    }

    private static byte[] pdf(byte[] contents, String part, String map) {
        return pdf(new String(contents, ISO_8859_1), part, map);
    }

    private static byte[] pdf(String contents, String part, String map) {
        StringBuilder file = new StringBuilder("%PDF-1.5\n");
        List<Integer> places = new ArrayList<>();
        for (String object : List.of(CATALOG, PAGES, PAGE, contents, FONT, part, map)) {
            places.add(file.length());
            file.append(places.size()).append(" 0 obj\n").append(object).append("\nendobj\n");
        }
        int table = file.length();
        file.append("xref\n0 8\n0000000000 65535 f \n");
        places.forEach(place -> file.append("%010d 00000 n \n".formatted(place)));
        file.append("trailer\n<< /Size 8 /Root 1 0 R >>\nstartxref\n")
                .append(table)
                .append("\n%%EOF");
        return file.toString().getBytes(ISO_8859_1);
    }
}
