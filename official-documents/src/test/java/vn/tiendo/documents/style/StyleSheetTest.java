package vn.tiendo.documents.style;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StyleSheetTest {
    private static String state() throws IOException {
        try (var bytes = Objects.requireNonNull(
                StyleSheet.class.getResourceAsStream("/vn/tiendo/documents/styles/state.properties"))) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Decree 30/2020, annex I, I.3: 20–25, 30–35, 15–20 mm; the Party's are 20, 20, 30, 15. */
    @ParameterizedTest
    @ValueSource(strings = {"STATE", "PARTY"})
    void marginsAreThoseOfTheRules(String name) {
        assertEquals(new Margins(20, 20, 30, 15), StyleSheet.named(name).margins());
    }

    @ParameterizedTest
    @CsvSource({
        "STATE,NATION,12,13",
        "STATE,MOTTO,13,14",
        "STATE,ORGAN,12,13",
        "STATE,TYPE,13,14",
        "STATE,BODY,13,14",
        "STATE,RECIPIENTS,12,12",
        "STATE,RECIPIENT,11,11",
        "STATE,PAGE_NUMBER,13,14",
        "STATE,LETTER_SUBJECT,12,13",
        "PARTY,NATION,15,15",
        "PARTY,ORGAN,14,14",
        "PARTY,TYPE,15,16",
        "PARTY,BODY,14,15",
        "PARTY,LETTER_SUBJECT,12,12"
    })
    void lettersAreOfTheSizesTheRulesAllow(String sheet, Role role, double from, double to) {
        double size = StyleSheet.named(sheet).text(role).size();
        assertTrue(size >= from && size <= to, role + " has " + size);
    }

    @Test
    void anotherSheetIsAnotherFile() throws IOException {
        String front =
                state().replace("page.margin.left=30", "page.margin.left=35").replace("Nơi nhận:", "Gửi:");
        StyleSheet sheet = StyleSheet.read(new StringReader(front));
        assertEquals(35, sheet.margins().left());
        assertEquals("Gửi:", sheet.words("recipients.head"));
    }

    @ParameterizedTest
    @CsvSource({
        "text.body=14 justify first:12.7 after:6 spacing:1.1,,The style sheet does not say text.body",
        "text.recipient=11,text.recipient=11 loud,'text.recipient: \"loud\" is no property of a text'",
        "text.recipient=11,text.recipient=11 wide:3,text.recipient: [wide] is no measure of a text",
        "text.recipient=11,text.recipient=big,'text.recipient: \"big\" is no number'",
        "page.margin.left=30,page.margin.left=wide,page.margin.left is no number"
    })
    void whatIsWrongInASheetIsSaidWhenItIsRead(String right, String wrong, String complaint) throws IOException {
        String sheet = state().replace(right + "\n", (wrong == null ? "" : wrong) + "\n");
        var refused = assertThrows(IllegalArgumentException.class, () -> StyleSheet.read(new StringReader(sheet)));
        assertEquals(complaint, refused.getMessage());
    }
}
