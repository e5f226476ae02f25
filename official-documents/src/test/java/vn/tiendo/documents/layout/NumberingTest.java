package vn.tiendo.documents.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberingTest {
    @Test
    void pointsAreLetteredByTheVietnameseAlphabet() {
        assertEquals(
                "a b c d đ e g h i k l m n o p q r s t u v x y aa ab",
                IntStream.rangeClosed(1, 25).mapToObj(Numbering::letter).collect(Collectors.joining(" ")));
    }

    @ParameterizedTest
    @CsvSource({"1,I", "4,IV", "9,IX", "14,XIV", "40,XL", "49,XLIX", "90,XC", "103,CIII"})
    void partsAreNumberedInRoman(int number, String numeral) {
        assertEquals(numeral, Numbering.roman(number));
    }
}
