package vn.tiendo.documents;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tiendo.documents.style.StyleSheet;

class SameBytesTest {
    @ParameterizedTest
    @EnumSource(DocumentFormat.class)
    void theSameDocumentIsTheSameBytes(DocumentFormat format) {
        StyleSheet sheet = StyleSheet.named("STATE");
        assertArrayEquals(
                OfficialDocuments.write(Samples.stateReport(60), sheet, format),
                OfficialDocuments.write(Samples.stateReport(60), sheet, format));
    }

    @Test
    void aPdfSaysItsTitleAndLanguageAndIsTaggedForThoseWhoListen() throws IOException {
        byte[] pdf = OfficialDocuments.write(Samples.partyReport(), StyleSheet.named("PARTY"), DocumentFormat.PDF);
        try (PDDocument read = Loader.loadPDF(pdf)) {
            var catalog = read.getDocumentCatalog();
            assertEquals("vi", catalog.getLanguage());
            assertTrue(catalog.getMarkInfo().isMarked());
            assertNotNull(catalog.getStructureTreeRoot().getParentTree());
            assertTrue(catalog.getViewerPreferences().displayDocTitle());
            assertTrue(read.getDocumentInformation().getTitle().startsWith("Báo cáo kết quả thực hiện"));
            assertNull(read.getDocumentInformation().getAuthor());
        }
    }
}
