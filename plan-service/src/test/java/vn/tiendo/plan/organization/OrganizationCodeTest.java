package vn.tiendo.plan.organization;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
}
