package vn.tiendo.gateway.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemTextsTest {

    @ParameterizedTest
    @EnumSource(GatewayError.class)
    void everyErrorIsExplainedInBothLanguages(GatewayError error) {
        for (Locale language : ProblemTexts.LANGUAGES) {
            assertFalse(ProblemTexts.title(error, language).isBlank());
            assertFalse(ProblemTexts.detail(error, language, "x").contains("{"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "-                       | vi",
                "en                      | en",
                "en-US,en;q=0.8          | en",
                "vi-VN,vi;q=0.9,en;q=0.8 | vi",
                "fr, en;q=0.5            | en",
                "de                      | vi",
                "*                       | vi",
                ";;q=nonsense            | vi"
            })
    void languageIsTheBestOfThoseWeSpeak(String header, String language) {
        assertEquals(Locale.of(language), ProblemTexts.language(header));
    }
}
