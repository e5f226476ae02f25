package vn.tiendo.reporting.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.kit.problem.Refusal;
import vn.tiendo.workingcalendar.DayKind;
import vn.tiendo.workingcalendar.SpecialDay;

class CalendarFileTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "date,kind,legalBasis\n2027-01-02,SWAPPED_OFF,\"Thông báo số 1, điểm a\"\n",
                "\uFEFFdate;kind;legalBasis\r\n2027-01-02;SWAPPED_OFF;Thông báo số 1, điểm a\r\n\r\n",
            })
    void spreadsheetsWriteTheSameDayInSeveralWays(String text) {
        assertEquals(
                List.of(new SpecialDay(LocalDate.of(2027, 1, 2), DayKind.SWAPPED_OFF, "Thông báo số 1, điểm a")),
                CalendarFile.days(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "kind,date,legalBasis\n",
                "date,kind,legalBasis\n2027-02-30,HOLIDAY,x\n",
                "date,kind,legalBasis\n2027-02-05,FEAST,x\n",
                "date,kind,legalBasis\n2027-02-05,HOLIDAY\n",
                "date,kind,legalBasis\n2027-02-05,HOLIDAY, \n",
                "date,kind,legalBasis\n2027-02-05,HOLIDAY,x,y\n",
            })
    void aFileThatIsNotAListOfDaysIsRefusedAsAWhole(String text) {
        assertThrows(Refusal.class, () -> CalendarFile.days(text));
    }

    @Test
    void aFileWithoutDaysTakesBackWhatWasDecided() {
        assertEquals(List.of(), CalendarFile.days("date,kind,legalBasis\n"));
    }
}
