package vn.tiendo.plan.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.tiendo.plan.difference.Part;
import vn.tiendo.plan.files.FileText;
import vn.tiendo.plan.plan.PlanDocument;
import vn.tiendo.plan.workbook.PlanWorkbook.Entry;

class WorkbookPropertiesTest {
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .setSerializationInclusion(JsonInclude.Include.NON_NULL);

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars("ăđ b\n\t\"\\;=+'0,.")
                .ofMinLength(1)
                .ofMaxLength(12)
                .filter(text -> !text.isBlank());
    }

    @Property(tries = 60)
    void whatIsWrittenIntoAWorkbookIsReadBack(
            @ForAll("texts") String name,
            @ForAll("texts") String head,
            @ForAll("texts") String one,
            @ForAll("texts") String citation)
            throws IOException {
        Map<String, Object> task = new TreeMap<>(Map.of(
                "name",
                name,
                "head",
                head,
                "coordinatorsAsWritten",
                List.of(one, name),
                "deadline",
                Map.of("asWritten", one, "nominalDueOn", "2026-10-19")));
        PlanDocument document = new PlanDocument(
                name,
                null,
                one,
                null,
                null,
                head,
                null,
                null,
                List.of(new PlanDocument.Citation(citation)),
                List.of(),
                List.of(),
                List.of(new PlanDocument.Annex(one, false)),
                List.of(new PlanDocument.Recipient(one, head)));
        byte[] file =
                new PlanWorkbook(JSON).of(document, Map.of(Part.TASK, List.of(new Entry(UUID.randomUUID(), task))));
        WorkbookContent read = read(file);
        assertEquals(JSON.valueToTree(task), read.rows().getFirst().fields());
        assertEquals(document, read.document().orElseThrow());
    }

    private static WorkbookContent read(byte[] file) throws IOException {
        Path path = Files.createTempFile("workbook", ".xlsx");
        try {
            Files.write(path, file);
            FileText text = FileText.of(path).orElseThrow();
            return new WorkbookReader(JSON).read(text.text(), text.sheets()).orElseThrow();
        } finally {
            Files.delete(path);
        }
    }
}
