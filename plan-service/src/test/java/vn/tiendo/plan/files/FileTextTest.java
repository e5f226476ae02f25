package vn.tiendo.plan.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import vn.tiendo.plan.files.UnreadableFile.Reason;
import vn.tiendo.secrecy.SecrecyLevel;

class FileTextTest {
    private static Optional<FileText> read(byte[] file) {
        try {
            Path path = Files.createTempFile("plan", ".file");
            try {
                return FileText.of(Files.write(path, file));
            } finally {
                Files.delete(path);
            }
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private static List<String> lines(byte[] file) {
        return read(file).orElseThrow().text().lines().toList();
    }

    private static Reason reason(byte[] file) {
        return assertThrows(UnreadableFile.class, () -> read(file)).reason();
    }

    @Test
    void aParagraphOfWordIsALineAndTheNumbersThatWordDrawsStandBeforeIt() {
        byte[] file = Office.word(document -> {
            BigInteger list = list(document);
            paragraph(document, "MỤC TIÊU", list, 0);
            paragraph(document, "Số hóa 80% hồ sơ", list, 1);
            paragraph(document, "Tập huấn cán bộ", list, 1);
            paragraph(document, "Lưu ý", list, 2);
            document.createParagraph().createRun().setText("Không đánh số");
            paragraph(document, "NHIỆM VỤ", list, 0);
            paragraph(document, "Xây dựng kho dữ liệu", list, 1);
        });
        assertEquals(
                List.of(
                        "I. MỤC TIÊU",
                        "I.1. Số hóa 80% hồ sơ",
                        "I.2. Tập huấn cán bộ",
                        "- Lưu ý",
                        "Không đánh số",
                        "II. NHIỆM VỤ",
                        "II.1. Xây dựng kho dữ liệu"),
                lines(file));
    }

    private static BigInteger list(XWPFDocument document) {
        CTAbstractNum form = CTAbstractNum.Factory.newInstance();
        form.setAbstractNumId(BigInteger.ONE);
        level(form, 0, STNumberFormat.UPPER_ROMAN, "%1.");
        level(form, 1, STNumberFormat.DECIMAL, "%1.%2.");
        level(form, 2, STNumberFormat.BULLET, "\uf0b7");
        var numbering = document.createNumbering();
        return numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(form)));
    }

    private static void level(CTAbstractNum form, int depth, STNumberFormat.Enum format, String text) {
        var level = form.addNewLvl();
        level.setIlvl(BigInteger.valueOf(depth));
        level.addNewStart().setVal(BigInteger.ONE);
        level.addNewNumFmt().setVal(format);
        level.addNewLvlText().setVal(text);
    }

    private static void paragraph(XWPFDocument document, String text, BigInteger list, int level) {
        var paragraph = document.createParagraph();
        paragraph.setNumID(list);
        paragraph.setNumILvl(BigInteger.valueOf(level));
        paragraph.createRun().setText(text);
    }

    @Test
    void aTableOfWordIsALineForEachRowAndALetterheadIsReadCellAfterCell() {
        byte[] file = Office.word(document -> {
            row(document.createTable(1, 2), 0, "ỦY BAN NHÂN DÂN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
            XWPFTable annex = document.createTable(3, 4);
            row(annex, 0, "TT", "Nhiệm vụ", "Chủ trì", "Thời hạn");
            row(annex, 1, "1", "Lập kho", "Phòng Văn hóa", "2026");
            row(annex, 2, "2", "Mở lớp", "", "Quý II/2026");
            annex.getRow(1).getCell(2).getCTTc().addNewTcPr().addNewVMerge().setVal(STMerge.RESTART);
            annex.getRow(2).getCell(2).getCTTc().addNewTcPr().addNewVMerge().setVal(STMerge.CONTINUE);
        });
        assertEquals(
                List.of(
                        "ỦY BAN NHÂN DÂN",
                        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                        "TT\tNhiệm vụ\tChủ trì\tThời hạn",
                        "1\tLập kho\tPhòng Văn hóa\t2026",
                        "2\tMở lớp\tPhòng Văn hóa\tQuý II/2026"),
                lines(file));
    }

    private static void row(XWPFTable table, int row, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            table.getRow(row).getCell(i).setText(cells[i]);
        }
    }

    @Test
    void aLineOfAWorkbookIsARowAndNumbersAndDatesAreShownAsVietnameseReadThem() {
        byte[] file = Office.workbook(workbook -> {
            XSSFSheet first = workbook.createSheet("Phụ lục I");
            CellStyle percent = workbook.createCellStyle();
            percent.setDataFormat(workbook.createDataFormat().getFormat("0.0%"));
            CellStyle american = workbook.createCellStyle();
            american.setDataFormat((short) 14);
            var row = first.createRow(2);
            row.createCell(1).setCellValue("Tỷ lệ");
            row.createCell(2).setCellValue(0.065);
            row.getCell(2).setCellStyle(percent);
            row.createCell(3).setCellValue(LocalDate.of(2026, 3, 14));
            row.getCell(3).setCellStyle(american);
            row.createCell(5).setCellValue("Phòng A");
            first.createRow(3).createCell(1).setCellValue("Số điểm\ntruy cập");
            first.addMergedRegion(new CellRangeAddress(2, 3, 5, 5));
            workbook.createSheet("Phụ lục II").createRow(0).createCell(0).setCellFormula("1+1");
        });
        FileText read = read(file).orElseThrow();
        assertEquals(
                List.of("", "", "\tTỷ lệ\t6,5%\t14/03/2026\t\tPhòng A", "\tSố điểm truy cập\t\t\t\tPhòng A"),
                read.text().lines().limit(4).toList());
        assertEquals(List.of(new FileText.Sheet("Phụ lục I", 1), new FileText.Sheet("Phụ lục II", 5)), read.sheets());
    }

    @Test
    void aPdfIsReadLineByLineAndWideGapsStay() {
        assertEquals(
                List.of("Tỷ lệ hồ sơ được số hóa", "1     Lập kho     Phòng A"),
                lines(Office.pdf(List.of("Tỷ lệ hồ sơ được số hóa", "1\tLập kho\tPhòng A"))).stream()
                        .filter(line -> !line.isBlank())
                        .map(line -> line.replaceAll(" {5,}", "     "))
                        .toList());
    }

    @Test
    void aMarkAroundTheTextIsFoundInPropertiesHeadersAndComments() throws IOException {
        Optional<SecrecyLevel> secret = Optional.of(SecrecyLevel.TOI_MAT);
        assertEquals(
                secret,
                read(Office.word(document -> {
                            document.createParagraph().createRun().setText("Nội dung");
                            document.getProperties().getCoreProperties().setCategory("Tối mật");
                        }))
                        .orElseThrow()
                        .mark());
        assertEquals(
                secret,
                read(Office.word(document -> document.createHeader(org.apache.poi.wp.usermodel.HeaderFooterType.DEFAULT)
                                .createParagraph()
                                .createRun()
                                .setText("TỐI MẬT")))
                        .orElseThrow()
                        .mark());
        assertEquals(
                secret,
                read(Office.workbook(workbook -> workbook.createSheet("a")
                                .createRow(0)
                                .createCell(0)
                                .setCellValue("TỐI MẬT")))
                        .orElseThrow()
                        .mark());
        try (var document = new PDDocument();
                var bytes = new ByteArrayOutputStream()) {
            Office.write(document, List.of("Nội dung"));
            document.getDocumentInformation().setCustomMetadataValue("Độ mật", "Tối mật");
            document.save(bytes);
            assertEquals(secret, read(bytes.toByteArray()).orElseThrow().mark());
        }
    }

    @Test
    void whatHasNoTextToGiveSaysWhy() throws Exception {
        byte[] word = Office.word("Nội dung");
        assertEquals(Reason.DAMAGED, reason(Arrays.copyOf(word, word.length / 2)));
        assertEquals(Reason.ENCRYPTED, reason(locked()));
        assertEquals(Reason.ENCRYPTED, reason(lockedPdf()));
        assertEquals(Reason.NO_TEXT, reason(pagesWithoutText()));
        assertEquals(Reason.TOO_LARGE, reason(bomb()));
        assertTrue(read("I. MỤC TIÊU".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .isEmpty());
        try (var old = new POIFSFileSystem();
                var bytes = new ByteArrayOutputStream()) {
            old.createDocument(new java.io.ByteArrayInputStream(new byte[100]), "WordDocument");
            old.writeFilesystem(bytes);
            assertEquals(Reason.OLD_FORMAT, reason(bytes.toByteArray()));
        }
    }

    private static byte[] locked() throws Exception {
        try (var container = new POIFSFileSystem();
                var bytes = new ByteArrayOutputStream()) {
            var encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword("x");
            try (var inside = encryptor.getDataStream(container)) {
                inside.write(Office.word("Nội dung"));
            }
            container.writeFilesystem(bytes);
            return bytes.toByteArray();
        }
    }

    private static byte[] lockedPdf() throws IOException {
        try (var document = new PDDocument();
                var bytes = new ByteArrayOutputStream()) {
            Office.write(document, List.of("Nội dung"));
            document.protect(new StandardProtectionPolicy("x", "y", new AccessPermission()));
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static byte[] pagesWithoutText() throws IOException {
        try (var document = new PDDocument();
                var bytes = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    /** Thirty million blanks in a few thousand bytes. */
    private static byte[] bomb() {
        return Office.word(document ->
                document.createParagraph().createRun().setText("a".repeat(100) + " ".repeat(30_000_000) + "b"));
    }

    @Property(tries = 300)
    void aFileThatWasChangedAnywhereIsReadOrRefusedAndNothingElse(
            @ForAll @IntRange(max = 2) int kind, @ForAll int where, @ForAll byte what) {
        byte[] file = Samples.ALL.get(kind).clone();
        file[Math.floorMod(where, file.length)] = what;
        try {
            read(file);
        } catch (UnreadableFile refused) {
            assertTrue(refused.reason() != Reason.OLD_FORMAT);
        }
    }

    private static final class Samples {
        static final List<byte[]> ALL = List.of(
                Office.word("I. MỤC TIÊU\n- Số hóa 80% hồ sơ"),
                Office.workbook(workbook -> workbook.createSheet("Chỉ tiêu")
                        .createRow(0)
                        .createCell(0)
                        .setCellValue("STT")),
                Office.pdf(List.of("I. MỤC TIÊU", "- Số hóa 80% hồ sơ")));
    }
}
