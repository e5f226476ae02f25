package vn.tiendo.secrecy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkedNameTest {
    @ParameterizedTest
    @CsvSource({
        "KH_MAT_2026.docx, MAT",
        "12-KH-TuyetMat.pdf, TUYET_MAT",
        "cong-van-mật.pdf, MAT",
        "Kế hoạch (Mật).txt, MAT",
        "KH_TOI-MAT_2026.txt, TOI_MAT",
        "ke-hoach-toimat.txt, TOI_MAT",
        "Tối mật - kế hoạch.pdf, TOI_MAT",
        "kh-mat.txt, MAT",
        "ho so mat 03.pdf, MAT",
        "MAT.pdf, MAT",
        "MAT_KH_01.pdf, MAT",
        "KH_MAT.signed.pdf, MAT",
        "TUYET.MAT.zip, TUYET_MAT",
        "MẬT, MAT"
    })
    void aMarkIsAWordOfTheName(String name, SecrecyLevel level) {
        assertEquals(Optional.of(level), SecrecyMark.inFileName(name), name);
        assertEquals(Optional.of(level), SecrecyMark.inFileName(Normalizer.normalize(name, Normalizer.Form.NFD)), name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mat-bang.pdf",
                "MAT BANG.pdf",
                "bao-mat.docx",
                "BAO MAT.docx",
                "mật khẩu.txt",
                "mật độ dân số.xlsx",
                "an ninh bí mật.pdf",
                "Bí mật nhà nước.txt",
                "Mặt trận.txt",
                "bao-cao-mat-tran.txt",
                "KE HOACH GAP MAT.docx",
                "thu-tien-mat.pdf",
                "kham mat.pdf",
                "format.txt",
                "data.mat",
                "MATLAB.txt",
                "quy định độ mật.pdf",
                "kế hoạch.pdf",
                "",
                "..."
            })
    void anotherWordIsNoMark(String name) {
        assertEquals(Optional.empty(), SecrecyMark.inFileName(name), name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DoMat | Mật | MAT",
                "X-Do-Mat | mat | MAT",
                "Độ mật | Tối mật | TOI_MAT",
                "Classification | TUYET MAT | TUYET_MAT",
                "security-level | Tối mật (bản số 3) | TOI_MAT",
                "Title | TỐI MẬT | TOI_MAT",
                "title | 12-KH-TuyetMat | TUYET_MAT",
                "Keywords | kế hoạch; Tối mật; 2026 | TOI_MAT",
                "Subject | Độ mật: Mật | MAT"
            })
    void aPropertySaysItByItsKeyOrBearsTheStamp(String key, String value, SecrecyLevel level) {
        assertEquals(Optional.of(level), SecrecyMark.inMetadata(key, value), key + "=" + value);
        assertEquals(Optional.of(level), SecrecyMark.inMetadata(Map.of("Author", "UBND", key, value)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DoMat | Thường",
                "DoMat | Không mật",
                "DoMat | ''",
                "Classification | Mật độ",
                "Title | Quản lý văn bản mật",
                "Keywords | bảo mật; mật mã",
                "Keywords | Mật, Tối mật, Tuyệt mật",
                "Content-Type | text/plain; charset=UTF-8"
            })
    void aPropertyThatSpeaksOfSecrecyIsNoMark(String key, String value) {
        assertEquals(Optional.empty(), SecrecyMark.inMetadata(key, value), key + "=" + value);
    }

    @Test
    void nothingIsNoMark() {
        assertEquals(Optional.empty(), SecrecyMark.inMetadata(Map.of()));
        assertEquals(Optional.empty(), SecrecyMark.inText(""));
    }
}
