package vn.tiendo.reporting.contact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContactMaskTest {
    private static final Contact CONTACT = new Contact("Trần Thị Lan", "lan@nha.vn", "(0213) 3876 543");

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            viết cho Lan.Le@mail.example.org nhé              | viết cho […] nhé
            gọi 0912345678.                                   | gọi […].
            gọi 0912 345 678 hoặc 098.765.4321                | gọi […] hoặc […]
            gọi +84912345678, +84 912 345 678                 | gọi […], […]
            tôi là TRẦN THỊ  LAN ở thôn 3                     | tôi là […] ở thôn 3
            số 0213.3876.543, (0213)3876543, +84 2133876543   | số […], ([…], […]
            hồ sơ 000.00.15.H35-240512-0001 ngày 09-10-2026   | hồ sơ 000.00.15.H35-240512-0001 ngày 09-10-2026
            kinh phí 912345678 đồng, 0,5%                     | kinh phí 912345678 đồng, 0,5%
            chị Lan nói                                       | chị Lan nói
            """)
    void whatBelongsWithTheContactDataIsTakenOutOfTheWords(String said, String masked) {
        assertEquals(masked, ContactMask.mask(said, CONTACT));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "Bà Trần Thị Lan phản ánh, true",
        "Xin gửi về lan@nha.vn, true",
        "Gọi 02133876543, true",
        "Liên hệ một cửa: motcua@phuong.example.org hoặc 0912345678, false",
    })
    void anOfficeMayNameItsOwnAddressButNotThatOfWhoWrote(String answer, boolean gives) {
        assertEquals(gives, ContactMask.gives(answer, CONTACT));
    }

    @Test
    void contactDataDoesNotTellItselfAsText() {
        assertEquals("Contact[withheld]", CONTACT.toString());
    }
}
