package vn.tiendo.plan.organization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.kit.problem.Refusal;

class OrganizationCodeTest {
    @ParameterizedTest
    @CsvSource({
        "H35, true",
        "H35.TANPHONG.VHXH, true",
        "H35.001.A2, true",
        "Z01, true",
        "Z35, true",
        "Z99.VPTU, true",
        "Z00, false",
        "h35, false",
        "H3, false",
        "H355, false",
        "H35., false",
        "H35..A, false",
        "H35.tanphong, false",
        "H35 , true", // the table trims it
        "000.00.00.H35, false",
        "H35.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA, true", // 35 characters
        "H35.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA, false",
        "'', false"
    })
    void codesFollowDecision20Of2020(String code, boolean valid) {
        assertEquals(valid, OrganizationCode.isValid(code));
    }

    @ParameterizedTest
    @CsvSource({
        "000.00.00.H35, H35",
        "000.00.12.H35, H35.12",
        "000.07.12.H35, H35.12.07",
        "005.07.12.H35, H35.12.07.005",
        "005.00.12.H35, H35.12.00.005", // a level between is kept
        "000.00.00.h35, H35",
        "000.00.00.Z35, Z35",
        "H35.TANPHONG, H35.TANPHONG",
        "00.00.00.H35, 00.00.00.H35", // not that form: left as written, and refused
    })
    void theFormOfQcvn102Of2016IsTurnedRound(String written, String kept) {
        assertEquals(kept, OrganizationCode.read(written));
    }

    @ParameterizedTest
    @CsvSource({
        "PROVINCE, 12, true",
        "PROVINCE, 120, false",
        "COMMUNE, 03408, true",
        "COMMUNE, 3408, false",
        "COMMUNE, 0340A, false",
        "DISTRICT, 106, true",
        "UNIT, 12, false",
        "DEPARTMENT, , true",
    })
    void administrativeUnitCodesFollowDecision19Of2025(OrganizationLevel level, String code, boolean valid) {
        if (valid) {
            assertEquals(code, AdministrativeCode.of(code, level));
        } else {
            assertThrows(Refusal.class, () -> AdministrativeCode.of(code, level));
        }
    }
}
