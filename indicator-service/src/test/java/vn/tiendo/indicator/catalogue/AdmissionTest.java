package vn.tiendo.indicator.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.tiendo.indicator.status.Direction;

class AdmissionTest {
    private static final UUID TARGET = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);

    @Test
    void anUnknownCodeIsMadeFromItsFirstDefinition() {
        Admission admission =
                Admission.of(Map.of(), List.of(proposal(TARGET, "Tỷ lệ", "%"), proposal(OTHER, "Tỷ lệ", "%")));

        assertEquals(List.of(proposal(TARGET, "Tỷ lệ", "%").definition()), admission.made());
        assertEquals(List.of(), admission.conflicts());
    }

    @Test
    void aKnownCodeIsKeptAndADifferentDefinitionIsFlagged() {
        Definition kept = proposal(TARGET, "Tỷ lệ", "%").definition();

        Admission admission = Admission.of(Map.of("RATE", kept), List.of(proposal(OTHER, "Số lượng", "hồ sơ")));

        assertEquals(List.of(), admission.made());
        assertEquals(List.of(new Admission.Conflict(OTHER, "RATE", List.of("name", "unit"))), admission.conflicts());
    }

    @Test
    void twoDefinitionsWithinOnePlanAreNoLessADifference() {
        Admission admission =
                Admission.of(Map.of(), List.of(proposal(TARGET, "Tỷ lệ", "%"), proposal(OTHER, "Tỷ lệ", "‰")));

        assertEquals(1, admission.made().size());
        assertEquals(List.of(new Admission.Conflict(OTHER, "RATE", List.of("unit"))), admission.conflicts());
    }

    @Test
    void aCodeAloneNeitherMakesNorContradicts() {
        Proposal code = new Proposal(TARGET, "RATE", null, null, null, null, null, null, null);

        assertEquals(List.of(), Admission.of(Map.of(), List.of(code)).made());
        assertEquals(
                List.of(),
                Admission.of(Map.of("RATE", definition()), List.of(code)).conflicts());
    }

    @Test
    void whatTheDrafterLeftOpenIsNeverAddedUp() {
        Definition definition = definition();

        assertEquals(Aggregation.NOT_AGGREGABLE, definition.aggregation());
        assertEquals(Direction.UP, definition.direction());
    }

    private static Definition definition() {
        return proposal(TARGET, "Tỷ lệ", "%").definition();
    }

    private static Proposal proposal(UUID target, String name, String unit) {
        return new Proposal(target, "RATE", name, unit, null, null, null, null, null);
    }
}
