package vn.tiendo.kit.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvRequestsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/csv                                | true",
                "text/csv, application/json;q=0.9, */*   | true",
                "application/json, text/csv;q=0.9        | false",
                "text/csv;q=0.5, application/json        | false",
                "text/csv, application/json              | true",
                "application/json, text/csv              | false",
                "*/*                                     | false",
                "text/csv;q=x                            | false",
                "text/csv;q=0                            | false"
            })
    void csvIsWhatIsNamedBeforeJson(String accept, boolean csv) {
        assertEquals(csv, CsvRequests.prefers(accept));
    }

    @Test
    void wordsComeBackFromTheirCell() {
        List<String> words = List.of("một", "hai; ba", "C:\\tệp", " bốn", "năm\\; sáu");
        assertEquals(words, Words.split(Words.joined(words)));
    }
}
