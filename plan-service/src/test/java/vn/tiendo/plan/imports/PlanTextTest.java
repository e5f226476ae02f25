package vn.tiendo.plan.imports;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.kit.problem.Refusal;

class PlanTextTest {
    @Test
    void textIsComposedAndItsLinesKeepTheirNumbers() {
        String decomposed = Normalizer.normalize("\uFEFFKế hoạch\r\n\fTrang 2\n", Normalizer.Form.NFD);
        assertEquals(
                "Kế hoạch\r\n Trang 2\n",
                PlanText.of("a.txt", decomposed.getBytes(UTF_8)).content());
    }

    @Test
    void whatIsNoTextIsRefused() {
        assertEquals(PlanImportError.PLAN_IMPORT_EMPTY, refused(new byte[0]));
        assertEquals(PlanImportError.PLAN_IMPORT_EMPTY, refused(" \n\t\n".getBytes(UTF_8)));
        assertEquals(PlanImportError.PLAN_IMPORT_NOT_TEXT, refused("Kế hoạch".getBytes(UTF_16)));
        assertEquals(PlanImportError.PLAN_IMPORT_NOT_TEXT, refused(new byte[] {'%', 'P', 'D', 'F', (byte) 0xe2}));
        assertEquals(PlanImportError.PLAN_IMPORT_NOT_TEXT, refused("a\0b".getBytes(UTF_8)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ke-hoach.txt | MẬT | true",
                "ke-hoach.txt |    Tối mật | true",
                "ke-hoach.txt | [TUYỆT  MẬT] | true",
                "ke-hoach.txt | Độ mật: Mật | true",
                "ke-hoach.txt | TOI MAT | true",
                "ke-hoach.txt | Rà soát hồ sơ cấp độ Mật, Tối Mật | false",
                "ke-hoach.txt | - Bảo mật | false",
                "ke-hoach.txt | Mật độ dân số | false",
                "ke-hoach.txt | mat | false",
                "Kế hoạch (Mật).txt | Kế hoạch | true",
                "KH_TOI-MAT_2026.txt | Kế hoạch | true",
                "kh-mat.txt | Kế hoạch | true",
                "Mặt trận.txt | Kế hoạch | false",
                "bao-cao-mat-tran.txt | Kế hoạch | false",
                "Bí mật nhà nước.txt | Kế hoạch | true", // a name is no sentence: rather refuse one too many
                "format.txt | Kế hoạch | false"
            })
    void aMarkIsAStampOrAFileNameAndNeverASentence(String fileName, String line, boolean marked) {
        assertEquals(marked, SecrecyMark.on(fileName, "KẾ HOẠCH\n" + line + "\nNội dung"), fileName + " / " + line);
    }

    private static vn.tiendo.kit.problem.ErrorCode refused(byte[] bytes) {
        return assertThrows(Refusal.class, () -> PlanText.of("a.txt", bytes)).code();
    }
}
