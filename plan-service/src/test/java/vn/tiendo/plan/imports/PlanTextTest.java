package vn.tiendo.plan.imports;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tiendo.kit.problem.Refusal;
import vn.tiendo.kit.secrecy.MarkedSecret;

class PlanTextTest {
    @TempDir
    Path directory;

    private PlanText read(byte[] bytes) {
        try {
            return PlanText.of("a.txt", Files.write(directory.resolve("upload"), bytes));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Test
    void textIsComposedAndItsLinesKeepTheirNumbers() {
        String decomposed = Normalizer.normalize("\uFEFFKế hoạch\r\n\fTrang 2\n", Normalizer.Form.NFD);
        assertEquals("Kế hoạch\r\n Trang 2\n", read(decomposed.getBytes(UTF_8)).content());
    }

    @Test
    void whatIsNoTextIsRefused() {
        assertEquals(PlanImportError.PLAN_IMPORT_EMPTY, refused(new byte[0]));
        assertEquals(PlanImportError.PLAN_IMPORT_EMPTY, refused(" \n\t\n".getBytes(UTF_8)));
        assertEquals(PlanImportError.PLAN_IMPORT_NOT_TEXT, refused("Kế hoạch".getBytes(UTF_16)));
        assertEquals(PlanImportError.PLAN_IMPORT_NOT_TEXT, refused(new byte[] {'P', 'N', 'G', (byte) 0xe2}));
        assertEquals(PlanImportError.PLAN_IMPORT_NOT_TEXT, refused("a\0b".getBytes(UTF_8)));
        assertEquals(PlanImportError.PLAN_IMPORT_DAMAGED, refused("%PDF-1.7 and no more".getBytes(UTF_8)));
    }

    @Test
    void whatBearsAStampIsRefusedAndAMentionIsNot() {
        assertThrows(MarkedSecret.class, () -> read("Trang 1\fMẬT\nKẾ HOẠCH".getBytes(UTF_8)));
        String mention = "KẾ HOẠCH\nXử lý hồ sơ cấp độ Mật, Tối Mật";
        assertEquals(mention, read(mention.getBytes(UTF_8)).content());
    }

    private vn.tiendo.kit.problem.ErrorCode refused(byte[] bytes) {
        return assertThrows(Refusal.class, () -> read(bytes)).code();
    }
}
