package vn.tiendo.notification.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.kit.problem.Refusal;

class WordingTest {
    private static final Map<Variable, String> VALUES =
            Map.of(Variable.WORK, "Báo cáo <6> & \"{{owner}}\"", Variable.OWNER, "Phòng A");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Về {{work}}                                   | Về Báo cáo <6> & "{{owner}}"
            {{owner}}{{#days}}, {{days}} ngày{{/days}}.   | Phòng A.
            {{^days}}đúng hạn{{/days}}                    | đúng hạn
            {{#owner}}{{work}}{{/owner}}                  | Báo cáo <6> & "{{owner}}"
            {{! lời bình }}{{{owner}}} {{&owner}}         | Phòng A Phòng A
            """)
    void variablesAreFilledInAndNothingElseIsRead(String template, String text) {
        assertEquals(text, Wording.of(template, "/body").fill(VALUES));
    }

    @Test
    void itNamesWhatStandsInSectionsToo() {
        assertEquals(
                Set.of("days", "work", "owner", "work.class", "."),
                Wording.of("{{#days}}{{work}}{{/days}}{{^owner}}{{work.class}}{{.}}{{/owner}}", "/body")
                        .words());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{#days}}",
                "{{/days}}",
                "{{#days}}{{/work}}",
                "{{}}",
                "{{>/etc/passwd}}",
                "{{> letter}}",
                "{{#days}}{{> letter}}{{/days}}",
                "{{< parent}}{{/parent}}",
                "{{$block}}{{/block}}"
            })
    void whatIsBrokenOrIncludesAnotherIsRefused(String template) {
        assertThrows(Refusal.class, () -> Wording.of(template, "/body").words());
    }

    /** Whatever somebody types is read or refused, and what is read can be filled in. */
    @Property
    void anyTextIsReadOrRefused(@ForAll String text) {
        try {
            Wording wording = Wording.of(text, "/body");
            if (Set.of("work", "owner", "days").containsAll(wording.words())) {
                wording.fill(VALUES);
            }
        } catch (Refusal refused) {
            assertEquals(TemplateError.TEMPLATE_INVALID, refused.code());
        }
    }
}
