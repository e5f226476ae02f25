package vn.tiendo.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.tiendo.documents.Block.Heading;
import vn.tiendo.documents.Block.Paragraph;
import vn.tiendo.documents.Printed.Piece;
import vn.tiendo.documents.style.StyleSheet;

/** Positions are millimetres on A4; what they have to be is Decree 30/2020, annex I, and 36-HD/VPTW. */
class PdfPagesTest {
    private static final double LEFT = 30;
    private static final double RIGHT = 210 - 15;
    private static final double TOP = 20;
    private static final double BOTTOM = 297 - 20;
    private static final double CLOSE = 0.4;

    private static final Printed STATE = printed(Samples.stateReport(60), "STATE");
    private static final Printed PARTY = printed(Samples.partyReport(), "PARTY");
    private static final Printed LETTER = printed(Samples.urgingLetter(), "STATE");

    private static Printed printed(OfficialDocument document, String sheet) {
        return Printed.of(OfficialDocuments.write(document, StyleSheet.named(sheet), DocumentFormat.PDF));
    }

    @Test
    void nothingIsPrintedOutsideTheMarginsButTheNumberOfThePage() {
        for (Piece piece : STATE.pieces()) {
            boolean lies = piece.page() >= 3 && piece.page() < STATE.pages();
            boolean isPageNumber = piece.baseline() < TOP;
            assertTrue(piece.left() >= LEFT - CLOSE, piece::toString);
            assertTrue(piece.right() <= (lies ? 297 - 15 : RIGHT) + CLOSE, piece::toString);
            assertTrue(piece.baseline() <= (lies ? 210 - 20 : BOTTOM), piece::toString);
            assertTrue(!isPageNumber || piece.text().matches("\\d+"), piece::toString);
        }
    }

    @Test
    void theTwoCellsOfTheHeadAreCentredEachInItsOwn() {
        Piece nation = STATE.piece("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
        Piece motto = STATE.piece("Độc lập - Tự do - Hạnh phúc");
        Piece parent = STATE.beginning("ỦY BAN NHÂN DÂN");
        Piece number = STATE.beginning("Số:");
        Piece date = STATE.beginning("Lai Châu, ngày");
        double leftMiddle = LEFT + (RIGHT - LEFT) * 0.41 / 2;
        double rightMiddle = RIGHT - (RIGHT - LEFT) * 0.59 / 2;
        for (Piece left : List.of(parent, number)) {
            assertEquals(leftMiddle, left.middle(), CLOSE, left::toString);
        }
        for (Piece right : List.of(nation, motto, date)) {
            assertEquals(rightMiddle, right.middle(), CLOSE, right::toString);
        }
        assertEquals(parent.baseline(), nation.baseline(), CLOSE);
        assertEquals(number.baseline(), date.baseline(), CLOSE);
        assertTrue(parent.right() < nation.left());
        assertEquals(12, nation.size(), 0.01);
        assertEquals(13, motto.size(), 0.01);
    }

    @Test
    void theOfficeFindsRoomForNumberAndDate() {
        assertTrue(STATE.beginning("Số:").text().matches("Số:\u00a0{8}/BC-SKHCN"));
        assertTrue(STATE.beginning("Lai Châu, ngày").text().endsWith("năm 2026"));
        assertEquals(
                "Lai Châu, ngày 09 tháng 3 năm 2026",
                LETTER.beginning("Lai Châu").text());
        assertEquals(
                "Lai Châu, ngày 05 tháng 02 năm 2026",
                PARTY.beginning("Lai Châu").text());
    }

    @Test
    void paragraphsBeginIndentedAndFillTheLine() {
        List<Piece> firstLines = STATE.pieces().stream()
                .filter(piece -> piece.text().startsWith("Các cơ quan, đơn vị đã bám sát"))
                .toList();
        assertEquals(5, firstLines.size());
        for (Piece line : firstLines) {
            assertEquals(LEFT + 12.7, line.left(), CLOSE);
            assertEquals(RIGHT, line.right(), CLOSE);
            assertEquals(14, line.size(), 0.01);
        }
        Piece second = STATE.beginning("trách nhiệm, rõ tiến độ");
        assertEquals(LEFT, second.left(), CLOSE);
        assertEquals(RIGHT, second.right(), CLOSE);
    }

    @Test
    void pagesAreNumberedInTheMiddleAboveButNotTheFirstOfTheTextAndOfEachAnnex() {
        Map<Integer, String> numbers = STATE.pieces().stream()
                .filter(piece -> piece.baseline() < TOP)
                .collect(Collectors.toMap(Piece::page, Piece::text));
        assertEquals(8, STATE.pages());
        assertEquals(Map.of(2, "2", 4, "2", 5, "3", 6, "4", 7, "5"), numbers);
        Piece two = STATE.on(2).getFirst();
        assertEquals((LEFT + RIGHT) / 2, two.middle(), CLOSE);
    }

    @Test
    void theHeadingOfATableStandsOnEveryPageItReachesAndNoRowIsLost() {
        List<Piece> rows = new ArrayList<>();
        for (int page = 3; page <= 7; page++) {
            assertTrue(
                    STATE.on(page).stream()
                            .anyMatch(piece -> piece.text().strip().equals("Tỷ lệ (%)")),
                    "no heading on page " + page);
            STATE.on(page).stream()
                    .filter(piece -> piece.baseline() > TOP && piece.text().matches("\\d+"))
                    .forEach(rows::add);
        }
        assertEquals(
                IntStream.rangeClosed(1, 60).mapToObj(Integer::toString).toList(),
                rows.stream().map(Piece::text).toList());
    }

    @Test
    void annexesAreNumberedInRomanAndNameTheDocumentTheyBelongTo() {
        assertEquals(3, STATE.piece("Phụ lục I").page());
        assertEquals(8, STATE.piece("Phụ lục II").page());
        assertEquals(
                (LEFT + 297 - 15) / 2, STATE.piece("KẾT QUẢ THỰC HIỆN NHIỆM VỤ").middle(), CLOSE);
        assertTrue(STATE.beginning("(Kèm theo Báo cáo số").text().startsWith("(Kèm theo Báo cáo số"));
    }

    @Test
    void theTextEndsInItsMarkAndTheRecipientsInTheFile() {
        assertTrue(STATE.beginning("Trên đây là báo cáo").text().endsWith("tổng hợp./."));
        assertEquals("- Lưu: VT, KHTH.", STATE.beginning("- Lưu").text());
        assertEquals("- Như trên;", STATE.beginning("- Như trên").text());
        assertEquals("PHÓ CHỦ TỊCH", LETTER.beginning("PHÓ").text());
        assertEquals(
                LETTER.piece("TM. ỦY BAN NHÂN DÂN").middle(),
                LETTER.piece("KT. CHỦ TỊCH").middle(),
                CLOSE);
    }

    @Test
    void aLetterHasItsSubjectUnderItsNumber() {
        Piece number = LETTER.piece("Số: 564/UBND-KGVX");
        Piece subject = LETTER.beginning("V/v đôn đốc");
        assertEquals(number.middle(), subject.middle(), CLOSE);
        assertTrue(subject.baseline() > number.baseline());
        assertEquals(
                "- Ủy ban nhân dân xã Bình Lư.",
                LETTER.beginning("- Ủy ban nhân dân xã").text());
    }

    @Test
    void partyDocumentsLookAsTheirOwnSheetSays() {
        Piece name = PARTY.piece("ĐẢNG CỘNG SẢN VIỆT NAM");
        assertEquals(15, name.size(), 0.01);
        assertEquals(RIGHT - (RIGHT - LEFT) * 0.55 / 2, name.middle(), CLOSE);
        assertEquals(PARTY.piece("*").middle(), PARTY.piece("Số 11-BC/TU").middle(), CLOSE);
        assertEquals(
                PARTY.piece("Số 11-BC/TU").baseline(),
                PARTY.beginning("Lai Châu").baseline(),
                CLOSE);
        assertTrue(PARTY.piece("-----").baseline()
                > PARTY.beginning("kết quả thực hiện").baseline());
        assertEquals(1, PARTY.piece("I- KẾT QUẢ THỰC HIỆN").page());
        assertEquals("T/M BAN THƯỜNG VỤ", PARTY.beginning("T/M").text());
        assertEquals(16, PARTY.piece("BÁO CÁO").size(), 0.01);
    }

    /** Whatever the length of the text: the block that is signed is whole and not alone, headings have what they head. */
    @Test
    void wherePagesEndIsNoAccident() {
        for (int lines = 1; lines <= 40; lines++) {
            Printed printed = printed(withBody(lines), "STATE");
            Piece signs = printed.piece("PHÓ CHỦ TỊCH");
            assertEquals(signs.page(), printed.beginning("Nơi nhận").page());
            assertEquals(signs.page(), printed.beginning("- Lưu").page());
            assertTrue(signs.baseline() + 25 < BOTTOM, "no room to sign");
            List<Piece> page = printed.on(signs.page());
            assertTrue(
                    page.stream().anyMatch(piece -> piece.text().contains("chậm trễ./.")),
                    "a signature without text, after " + lines);
            Piece heading = printed.beginning("II. ");
            assertTrue(
                    printed.on(heading.page()).stream()
                            .anyMatch(piece -> piece.baseline() > heading.baseline()
                                    && piece.baseline() < heading.baseline() + 12
                                    && piece.text().startsWith("Đề nghị")),
                    "a heading alone, after " + lines);
        }
    }

    private static OfficialDocument withBody(int count) {
        OfficialDocument letter = Samples.urgingLetter();
        List<Block> body = new ArrayList<>();
        body.add(new Heading(1, "Tình hình"));
        for (int i = 0; i < count; i++) {
            body.add(new Paragraph("Cơ quan thứ %d chưa gửi báo cáo.".formatted(i + 1)));
        }
        body.add(new Heading(1, "Đề nghị"));
        body.add(letter.body().getLast());
        return new OfficialDocument(
                letter.letterhead(),
                letter.type(),
                letter.subject(),
                letter.addressees(),
                body,
                letter.signature(),
                letter.recipients(),
                letter.annexes(),
                letter.writtenAt());
    }
}
