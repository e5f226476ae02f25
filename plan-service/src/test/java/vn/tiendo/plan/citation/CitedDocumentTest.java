package vn.tiendo.plan.citation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CitedDocumentTest {
    private static final UUID ONE = new UUID(0, 1);
    private static final UUID TWO = new UUID(0, 2);

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                Kế hoạch số 81/KH-UBND, ngày 05/01/2026              | 81/kh-ubnd     | 2026-01-05 | ke hoach           | -
                Kế hoạch số 81/KH-UBND ngày 5 tháng 1 năm 2026 của UBND tỉnh | 81/kh-ubnd | 2026-01-05 | ke hoach       | uy ban nhan dan tinh
                Nghị quyết số 57-NQ/TW                               | 57-nq/tw       | -          | nghi quyet         | -
                Chương trình hành động số 11 – CTr/TU ngày 02.02.2026 của Tỉnh ủy về chuyển đổi số | 11-ctr/tu | 2026-02-02 | chuong trinh hanh dong | tinh uy
                Nghị định 09/2019/NĐ-CP của Chính phủ;               | 09/2019/nd-cp  | -          | nghi dinh          | chinh phu
                07-TB/CQTTBCĐ                                        | 07-tb/cqttbcd  | -          | ''                 | -
                Ke hoach so 81/KH-UBND ngay 05/01/2026               | 81/kh-ubnd     | 2026-01-05 | ke hoach           | -
                Kế hoạch của tỉnh về chuyển đổi số                   | -              | -          | ''                 | -
                Kế hoạch số 8/KH-UBND ngày 31/02/2026                | 8/kh-ubnd      | -          | ke hoach           | -
                """)
    void aCitationIsReadAsWritten(String citation, String number, LocalDate date, String type, String issuer) {
        assertEquals(new CitedDocument(number, date, type, issuer), CitedDocument.read(citation));
    }

    @ParameterizedTest(name = "{0} among {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
                Kế hoạch số 8/KH-UBND ngày 05/01/2026           | 2026-01-05 KẾ HOẠCH tỉnh Mẫu                               | RESOLVED
                Kế hoạch số 8/KH-UBND                           | 2026-01-05 KẾ HOẠCH tỉnh Mẫu                               | RESOLVED
                Kế hoạch số 8/KH-UBND                           | 2026-01-05 KẾ HOẠCH tỉnh Mẫu; 2025-01-05 KẾ HOẠCH tỉnh Mẫu | AMBIGUOUS
                Kế hoạch số 8/KH-UBND ngày 05/01/2025           | 2026-01-05 KẾ HOẠCH tỉnh Mẫu; 2025-01-05 KẾ HOẠCH tỉnh Mẫu | RESOLVED
                Kế hoạch số 8/KH-UBND của UBND xã Thử           | 2026-01-05 KẾ HOẠCH tỉnh Mẫu; 2026-01-06 KẾ HOẠCH xã Thử   | RESOLVED
                Kế hoạch số 8/KH-UBND của UBND xã Khác          | 2026-01-05 KẾ HOẠCH tỉnh Mẫu                               | WAITING
                Kế hoạch số 8/KH-UBND ngày 06/01/2026           | 2026-01-05 KẾ HOẠCH tỉnh Mẫu                               | INCONSISTENT
                Kế hoạch số 8/KH-UBND ngày 06/01/2024           | 2026-01-05 KẾ HOẠCH tỉnh Mẫu                               | WAITING
                Quyết định số 8/KH-UBND ngày 05/01/2026         | 2026-01-05 KẾ HOẠCH tỉnh Mẫu                               | INCONSISTENT
                Căn cứ Kế hoạch số 8/KH-UBND                    | 2026-01-05 KẾ HOẠCH tỉnh Mẫu                               | RESOLVED
                8/KH-UBND                                       | 2026-01-05 KẾ HOẠCH tỉnh Mẫu                               | RESOLVED
                """)
    void onlyAPlanThatAloneFitsIsMeant(String citation, String plans, ResolutionState expected) {
        List<Candidate> candidates = new ArrayList<>();
        for (String plan : plans.split(";")) {
            String[] words = plan.strip().split(" ", 2);
            candidates.add(new Candidate(
                    candidates.isEmpty() ? ONE : TWO,
                    LocalDate.parse(words[0]),
                    "KẾ HOẠCH",
                    words[1].replace("KẾ HOẠCH", "ỦY BAN NHÂN DÂN")));
        }
        assertEquals(
                expected,
                Resolution.of(CitedDocument.read(citation), candidates).state());
    }

    @Test
    void aPlanWithoutDateTypeOrIssuerContradictsNothing() {
        Candidate bare = new Candidate(ONE, null, null, null);
        CitedDocument cited = CitedDocument.read("Kế hoạch số 8/KH-UBND ngày 05/01/2026 của UBND tỉnh");
        assertEquals(new Resolution(ResolutionState.RESOLVED, ONE), Resolution.of(cited, List.of(bare)));
    }
}
