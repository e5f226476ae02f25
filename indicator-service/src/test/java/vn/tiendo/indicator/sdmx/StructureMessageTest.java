package vn.tiendo.indicator.sdmx;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import vn.tiendo.indicator.catalogue.Samples;

class StructureMessageTest {
    private static final List<Codelist.Code> BODIES = List.of(
            new Codelist.Code(SdmxId.ofCode("H35"), Label.of("Tỉnh"), null),
            new Codelist.Code(SdmxId.ofCode("H35.TANPHONG"), Label.of("Phường"), SdmxId.ofCode("H35")));
    /** Where the schema that the standard publishes lies, for who has it: it is not ours to hand on. */
    private static final String PUBLISHED = "TIENDO_SDMX_STRUCTURE_SCHEMA";

    @Test
    void theMessageIsWhatTheStandardAsksFor() throws IOException {
        try (var schema = StructureMessageTest.class.getResourceAsStream("/sdmx/structure-message.schema.json")) {
            valid(new String(schema.readAllBytes(), UTF_8), SpecificationVersion.DRAFT_2020_12);
        }
    }

    @Test
    void theMessageFitsThePublishedSchema() throws IOException {
        String place = System.getenv(PUBLISHED);
        assumeTrue(place != null, PUBLISHED + " names no file");

        ObjectNode schema = (ObjectNode) new ObjectMapper().readTree(Files.readString(Path.of(place), UTF_8));
        schema.remove("$schema"); // it names none in particular
        valid(schema.toString(), SpecificationVersion.DRAFT_7);
    }

    @Test
    void everyReferenceLeadsToSomethingInTheMessage() {
        ObjectNode message = message();
        Set<String> known = new HashSet<>();
        message.at("/data/codelists")
                .forEach(list -> known.add("urn:sdmx:org.sdmx.infomodel.codelist.Codelist=" + reference(list)));
        message.at("/data/conceptSchemes")
                .forEach(scheme -> scheme.get("concepts")
                        .forEach(concept -> known.add("urn:sdmx:org.sdmx.infomodel.conceptscheme.Concept="
                                + reference(scheme) + "." + concept.get("id").asText())));
        List<JsonNode> references = new ArrayList<>(message.findValues("enumeration"));
        references.addAll(message.findValues("conceptIdentity"));

        assertFalse(references.isEmpty());
        references.forEach(one -> assertTrue(known.contains(one.asText()), one::asText));
    }

    @Test
    void dimensionsOfOlderVersionsStayAndWhatIsNotBrokenDownIsTheTotal() {
        DataStructure structure = DataStructure.of(Samples.brokenDown("HS.SO"));

        assertEquals(
                List.of(
                        "FREQ",
                        "INDICATOR",
                        "REF_AREA",
                        "BY_GIOI",
                        "BY_TUOI",
                        "TIME_PERIOD",
                        "OBS_VALUE",
                        "NUMERATOR",
                        "DENOMINATOR",
                        "OBS_STATUS",
                        "STATE",
                        "ANSWER",
                        "UNIT_MEASURE"),
                structure.components());
        assertEquals("TIENDO:DSD_HS-SO(2.0)", structure.reference());
        assertEquals(List.of("NU", "_T"), structure.breakdown(Optional.of("GIOI=NU")));
        assertEquals(List.of("_T", "_T"), structure.breakdown(Optional.empty()));
    }

    @Test
    void aWindowIsARangeThatSaysItExactly() {
        assertEquals("2026-05-15/P1M", Frequency.range(LocalDate.parse("2026-05-15"), LocalDate.parse("2026-06-14")));
        assertEquals("2026-05-15/P10D", Frequency.range(LocalDate.parse("2026-05-15"), LocalDate.parse("2026-05-24")));
        assertEquals(Frequency.M, Frequency.of(LocalDate.parse("2026-05-15"), LocalDate.parse("2026-06-14")));
        assertEquals(Frequency.OTHER, Frequency.of(LocalDate.parse("2025-12-15"), LocalDate.parse("2026-09-14")));
        assertEquals(Frequency.A, Frequency.of(LocalDate.parse("2025-12-15"), LocalDate.parse("2026-12-14")));
        assertEquals(Frequency.D, Frequency.of(LocalDate.parse("2026-05-15"), LocalDate.parse("2026-05-15")));
    }

    @Test
    void aPointIsShown() {
        assertEquals("H35@TANPHONG", SdmxId.ofCode("H35.TANPHONG"));
    }

    @Property
    void differentCodesHaveDifferentIdsThatSdmxAllows(
            @ForAll @StringLength(min = 1, max = 6) String one, @ForAll @StringLength(min = 1, max = 6) String other) {
        assertTrue(SdmxId.ofCode(one).matches("[A-Za-z0-9_@$-]+"), one);
        assertTrue(SdmxId.ofName("CL_", one).matches("[A-Za-z][A-Za-z0-9_-]*"), one);
        if (!one.equals(other)) {
            assertNotEquals(SdmxId.ofCode(one), SdmxId.ofCode(other));
            assertNotEquals(SdmxId.ofName("CL_", one), SdmxId.ofName("CL_", other));
        }
    }

    private static ObjectNode message() {
        return StructureMessage.of(DataStructure.of(Samples.brokenDown("HS.SO")), BODIES, Instant.EPOCH);
    }

    private static void valid(String schema, SpecificationVersion version) {
        var errors = SchemaRegistry.withDefaultDialect(version)
                .getSchema(schema, InputFormat.JSON)
                .validate(
                        message().toString(),
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
        assertTrue(errors.isEmpty(), errors::toString);
    }

    private static String reference(JsonNode artefact) {
        return artefact.get("agencyID").asText() + ":" + artefact.get("id").asText() + "("
                + artefact.get("version").asText() + ")";
    }
}
