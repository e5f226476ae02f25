package vn.tiendo.notification.ladder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DateTimeException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RungTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            -P7D     , -P7D
            -PT168H  , -P7D
            P-3D     , -P3D
            PT0S     , PT0S
            -PT30S   , -PT30S
            -PT90M   , -PT1H30M
            -PT36H   , -P1DT12H
            P1D      , P1D
            """)
    void oneDistanceHasOneName(String written, String name) {
        assertEquals(name, Rung.parse(written).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3 days", "P1M", "P1Y", "PT0.5S", "P367D", "-P367D", "P999999999999999999D", "PT"})
    void whatIsNoWholeNumberOfSecondsWithinAYearIsRefused(String text) {
        assertThrows(DateTimeException.class, () -> Rung.parse(text));
    }
}
