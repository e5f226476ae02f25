package vn.tiendo.plan.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tiendo.plan.extraction.result.FoundTask;

/** Names of bodies get their diacritics back from the directory, where it knows only one that is meant. */
class KnownNamesTest {
    private static final List<String> DIRECTORY =
            List.of("Phòng Quản lý đô thị", "Trạm Khuyến nông", "Ban Quản lý chợ Nà Sòn", "Ban Quản lý chợ Nà Sơn");

    private static final String PLAN = """
            UY BAN NHAN DAN
            XA NA SON
            So: 12/KH-UBND
            Na Son, ngay 10 thang 02 nam 2026
            KE HOACH
            Chuyen doi so nam 2026
            I. MUC TIEU
            - Tren 85% ho so duoc so hoa.
            II. NHIEM VU
            - Lap ban do so cac tuyen duong.
            + Don vi chu tri: Phong Quan ly do thi.
            + Thoi gian thuc hien: Truoc ngay 30/6/2026.
            - Thu phi khong dung tien mat tai cho.
            + Don vi chu tri: Ban Quan ly cho Na Son.
            - Huong dan ho san xuat ban hang truc tuyen.
            + Don vi chu tri: Tram Khuyen nong.
            """;

    private static List<String> leads(String text) {
        return PlanReader.extract(text, DIRECTORY).tasks().stream()
                .map(FoundTask::lead)
                .toList();
    }

    @Test
    void aNameThatOneBodyHasIsSpelledAsTheDirectorySpellsItAndOneOfTwoStaysAsRead() {
        List<String> leads = leads(PLAN);

        assertEquals("Phòng Quản lý đô thị", leads.get(0));
        assertEquals("Trạm Khuyến nông", leads.get(2));
        assertEquals("nason", Score.plain(leads.get(1).substring(leads.get(1).length() - 6)));
        assertEquals(
                List.of(),
                leads.stream().filter(DIRECTORY.subList(2, 4)::contains).toList());
    }

    @Test
    void namesOfATextWithDiacriticsStayAsWritten() {
        String marked = """
                KẾ HOẠCH
                Chuyển đổi số năm 2026
                II. NHIỆM VỤ
                - Lập bản đồ số các tuyến đường của toàn xã.
                + Đơn vị chủ trì: Phòng Quản Lý Đô Thị.
                """;

        assertEquals(Arrays.asList("Phòng Quản Lý Đô Thị"), leads(marked));
    }
}
