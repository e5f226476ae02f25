package vn.tiendo.plan.imports;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import vn.tiendo.kit.problem.Refusal;
import vn.tiendo.kit.secrecy.MarkedSecret;

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

    @Test
    void whatBearsAStampIsRefusedAndAMentionIsNot() {
        assertThrows(MarkedSecret.class, () -> PlanText.of("a.txt", "Trang 1\fMẬT\nKẾ HOẠCH".getBytes(UTF_8)));
        String mention = "KẾ HOẠCH\nXử lý hồ sơ cấp độ Mật, Tối Mật";
        assertEquals(mention, PlanText.of("a.txt", mention.getBytes(UTF_8)).content());
    }

    private static vn.tiendo.kit.problem.ErrorCode refused(byte[] bytes) {
        return assertThrows(Refusal.class, () -> PlanText.of("a.txt", bytes)).code();
    }
}
