package vn.tiendo.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import vn.tiendo.documents.layout.Typeface;
import vn.tiendo.documents.style.StyleSheet;

class LettersTest {
    private static final String VOWELS = "aăâeêioôơuưy";
    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

    /** Every letter of the language, small and capital, composed: 12 vowels in 6 tones, đ, and the plain consonants. */
    private static List<String> letters() {
        List<String> letters = new ArrayList<>(List.of("đ"));
        for (char consonant : "bcdghklmnpqrstvx".toCharArray()) {
            letters.add(String.valueOf(consonant));
        }
        for (char vowel : VOWELS.toCharArray()) {
            letters.add(String.valueOf(vowel));
            for (char tone : TONES.toCharArray()) {
                letters.add(Normalizer.normalize("" + vowel + tone, Normalizer.Form.NFC));
            }
        }
        letters.addAll(letters.stream().map(one -> one.toUpperCase(Locale.ROOT)).toList());
        return letters;
    }

    @Test
    void everyLetterHasAGlyphInEveryWeight() {
        assertEquals(178, letters().size());
        for (String letter : letters()) {
            assertEquals(1, letter.length());
            assertTrue(Typeface.hasGlyph(letter.codePointAt(0)), letter);
        }
    }

    @Test
    void decomposedLettersArePrintedAndReadBackComposed() throws IOException {
        String all = String.join("", letters());
        String decomposed = Normalizer.normalize(all, Normalizer.Form.NFD);
        OfficialDocument document = with(List.of(
                new Block.Basis(decomposed),
                new Block.Heading(2, decomposed),
                new Block.Paragraph(decomposed),
                new Block.Paragraph("hết")));
        try (PDDocument read =
                Loader.loadPDF(OfficialDocuments.write(document, StyleSheet.named("STATE"), DocumentFormat.PDF))) {
            String text = new PDFTextStripper().getText(read).replaceAll("\\s", "");
            assertEquals(3, (text.length() - text.replace(all, "").length()) / all.length());
            assertTrue(Normalizer.isNormalized(text, Normalizer.Form.NFC));
            assertFontsAreEmbeddedSubsets(read);
        }
    }

    private static void assertFontsAreEmbeddedSubsets(PDDocument document) throws IOException {
        for (PDPage page : document.getPages()) {
            for (COSName name : page.getResources().getFontNames()) {
                PDFont font = page.getResources().getFont(name);
                assertTrue(font.isEmbedded(), font.getName());
                assertTrue(font.getName().matches("[A-Z]{6}\\+LiberationSerif.*"), font.getName());
            }
        }
    }

    @Test
    void whatHasNoGlyphIsShownAsMissingInsteadOfRefusingTheDocument() throws IOException {
        OfficialDocument document = with(
                List.of(new Block.Paragraph("Đạt \uD83D\uDE00 漢 \u200Btốt\tlắm\u0007"), new Block.Paragraph("hết")));
        try (PDDocument read =
                Loader.loadPDF(OfficialDocuments.write(document, StyleSheet.named("STATE"), DocumentFormat.PDF))) {
            String text = new PDFTextStripper().getText(read);
            assertTrue(text.contains("Đạt ? ? tốt lắm"), text);
        }
    }

    private static OfficialDocument with(List<Block> body) {
        OfficialDocument letter = Samples.urgingLetter();
        return new OfficialDocument(
                letter.letterhead(),
                letter.type(),
                letter.subject(),
                letter.addressees(),
                body,
                letter.signature(),
                letter.recipients(),
                letter.annexes(),
                letter.writtenAt());
    }
}
