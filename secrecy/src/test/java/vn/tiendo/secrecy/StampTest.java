package vn.tiendo.secrecy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.Normalizer;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StampTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "MẬT ~ MAT",
                "TỐI MẬT ~ TOI_MAT",
                "TUYỆT MẬT ~ TUYET_MAT",
                "'      Tối  mật   ' ~ TOI_MAT",
                "Mật ~ MAT",
                "tuyệt mật ~ TUYET_MAT",
                "TUYỆTMẬT ~ TUYET_MAT",
                "TỐI-MẬT ~ TOI_MAT",
                "M Ậ T ~ MAT",
                "T Ố I   M Ậ T ~ TOI_MAT",
                "T.U.Y.Ệ.T  M.Ậ.T ~ TUYET_MAT",
                "(MẬT) ~ MAT",
                "[TUYỆT  MẬT] ~ TUYET_MAT",
                "“Tối mật” ~ TOI_MAT",
                "| MẬT | | ~ MAT",
                "║  MẬT  ║ ~ MAT",
                "** MẬT ** ~ MAT",
                "**TỐI MẬT** ~ TOI_MAT",
                "# MẬT ~ MAT",
                "- MẬT - ~ MAT",
                "===================== MẬT ==================== ~ MAT",
                "MẬT. ~ MAT",
                "<p align=\"center\"><b>MẬT</b></p> ~ MAT",
                "Độ mật: Mật ~ MAT",
                "ĐỘ MẬT: TỐI MẬT ~ TOI_MAT",
                "Mức độ mật: Tuyệt mật ~ TUYET_MAT",
                "**Độ mật:** tối mật ~ TOI_MAT",
                "| Độ mật | Tối mật | ~ TOI_MAT",
                "Mức độ bảo mật - MẬT ~ MAT",
                "Do mat: Mat ~ MAT",
                "Phân loại: Mật ~ MAT",
                "Độ mật: Mật; độ khẩn: Hỏa tốc ~ MAT",
                "MẬT - HỎA TỐC ~ MAT",
                "HOẢ TỐC   TỐI MẬT ~ TOI_MAT",
                "MẬT, THƯỢNG KHẨN ~ MAT",
                "TỐI MẬT (Bản số: 03) ~ TOI_MAT",
                "MẬT          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM ~ MAT",
                "MẬT   Độc lập - Tự do - Hạnh phúc ~ MAT",
                "MẬT       Lai Châu, ngày 17 tháng 10 năm 2025 ~ MAT",
                "Số: 12/KH-UBND      MẬT ~ MAT",
                "Số:    -KH/TU   TUYỆT MẬT   Lai Châu, ngày   tháng   năm 2026 ~ TUYET_MAT",
                "TOI MAT ~ TOI_MAT",
                "TUYET MAT ~ TUYET_MAT",
                "T6I MAT ~ TOI_MAT",
                "Tuyet Mat ~ TUYET_MAT",
                "TỐI MẠT ~ TOI_MAT",
                "MÂT ~ MAT",
                "MAT ~ MAT",
                "[MAT] ~ MAT",
                "ＭẬＴ ~ MAT"
            })
    void aStampOnALineOfItsOwnIsFoundComposedAndDecomposed(String line, SecrecyLevel level) {
        assertEquals(Optional.of(level), within(line), line);
        assertEquals(Optional.of(level), within(Normalizer.normalize(line, Normalizer.Form.NFD)), line);
        assertEquals(Optional.of(level), SecrecyMark.inText("\r\n" + line + "\r\nKẾ HOẠCH\r\n"), line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Rà soát hồ sơ cấp độ Mật, Tối Mật",
                "cấp độ Mật, Tối Mật",
                "Mật, Tối mật, Tuyệt mật",
                "| Mật | Tối mật | Tuyệt mật |",
                "| 1 | Mật | 12 |",
                "Độ mật",
                "Độ mật:",
                "Độ mật: Thường",
                "Mức độ mật: Không",
                "Độ mật: Mật/Tối mật/Tuyệt mật",
                "☐ Thường ☐ Mật ☐ Tối mật",
                "- Bảo mật",
                "- Mật",
                "+ Tối mật;",
                "• Tuyệt mật.",
                "1. Mật",
                "a) Tối mật",
                "II. VĂN BẢN MẬT",
                "BÍ MẬT NHÀ NƯỚC",
                "GIẢI MẬT",
                "KHÔNG MẬT",
                "Mật độ dân số",
                "MẬT ĐỘ",
                "Mật khẩu: 123",
                "MẬT MÃ",
                "Mật ngày 17 tháng 10 năm 2025",
                "Mạng mật liên thông",
                "MẶT TRẬN",
                "MẶT",
                "MẤT",
                "Mất",
                "mat",
                "Mat",
                "toi mat",
                "MAT TRAN TO QUOC",
                "M A T B A N G",
                "KHẨN",
                "Số: 12/KH-UBND"
            })
    void aLineThatOnlySpeaksOfSecrecyIsNoStamp(String line) {
        assertEquals(Optional.empty(), within(line), line);
        assertEquals(Optional.empty(), within(Normalizer.normalize(line, Normalizer.Form.NFD)), line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tăng cường gửi nhận văn bản và xử lý hồ sơ cấp độ\nMật, Tối Mật\nqua mạng diện rộng.",
                "Tăng cường xử lý hồ sơ cấp độ Mật, Tối\n\nMật\n\nqua mạng diện rộng.",
                "Thực hiện nghiêm quy định về bảo vệ bí\nmật.\n",
                "- Gửi nhận trên mạng diện rộng của cơ quan các văn bản\nmật\n- Việc khác",
                "- Không đưa lên các nền tảng dùng chung của tỉnh những tài liệu\ntối mật;",
                "TĂNG CƯỜNG AN TOÀN THÔNG TIN VÀ BẢO\nMẬT\nI. MỤC ĐÍCH",
                "Loại văn bản\nMật\nTối mật\nTuyệt mật\nTổng số",
                "Các độ mật gồm:\n- MẬT\n- TỐI MẬT\n- TUYỆT MẬT",
                "MAT"
            })
    void theLinesAroundShowTheEndOfASentenceOrAList(String text) {
        assertEquals(Optional.empty(), SecrecyMark.inText(text), text);
    }

    @Test
    void aStampInTwoLinesHasItsWholeLevel() {
        assertEquals(Optional.of(SecrecyLevel.TUYET_MAT), SecrecyMark.inText("Số: 1-KH/TU\nTUYỆT\nMẬT\nKẾ HOẠCH"));
        assertEquals(Optional.of(SecrecyLevel.TOI_MAT), SecrecyMark.inText("Biểu mẫu\nĐộ mật\nTối mật\nĐộ khẩn"));
        assertEquals(Optional.of(SecrecyLevel.MAT), SecrecyMark.inText("Mật"));
        assertEquals(
                Optional.of(SecrecyLevel.MAT),
                SecrecyMark.inText("Lai Châu, ngày 17 tháng 10 năm 2025\nmật\nKẾ HOẠCH"));
    }

    @Test
    void aStampIsFoundInPiecesOfAnySizeAndMemoryStaysSmall() {
        StampScanner scanner = new StampScanner();
        for (int piece = 0; piece < 100_000; piece++) {
            scanner.accept("một dòng không bao giờ hết, có chữ mật ở giữa ");
        }
        scanner.accept("\nTUY").accept("ỆT M").accept("Ậ").accept("T");
        assertEquals(Optional.empty(), scanner.found());
        scanner.accept("\r");
        assertEquals(Optional.of(SecrecyLevel.TUYET_MAT), scanner.found());
        assertEquals(
                Optional.of(SecrecyLevel.TUYET_MAT), scanner.accept("còn nữa").finish());
    }

    private static Optional<SecrecyLevel> within(String line) {
        return SecrecyMark.inText("Số: 01/KH-UBND\n\n" + line + "\n\nKẾ HOẠCH\nchuyển đổi số năm 2026.\n");
    }
}
