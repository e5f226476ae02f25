package vn.tiendo.gateway.publicview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "b=2&a=1            | a=1&b=2",
                "a=1&&b=2           | a=1&b=2",
                "a=%41              | a=A",
                "q=s%E1%BB%91+ho%C3%A1 | q=s%E1%BB%91+ho%C3%A1",
                "q=s%E1%BB%91%20ho%C3%A1 | q=s%E1%BB%91+ho%C3%A1",
                "b=1&a=2&b=0        | a=2&b=1&b=0",
                "flag               | flag=",
                "q=a%26b%3Dc        | q=a%26b%3Dc",
            })
    void theSameQuestionIsWrittenInOneWayOnly(String query, String normalised) {
        assertEquals(normalised, Question.normalised(query));
        assertEquals(normalised, Question.normalised(normalised));
    }

    @Test
    void whatCannotBeDecodedIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Question.normalised("q=%zz"));
    }
}
