package vn.tiendo.plan.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Real plans, which are not ours to publish: they lie beside the repository where they are to be had. */
class SharedPlansTest {

    private static final Path PLANS = Path.of("../../shared/plans");
    private static final String PARTY = "tinh-uy-quy-iv-2025";
    private static final List<String> ALL = List.of(PARTY, "phuong-tan-phong-2026-ocr", "van-phong-ubnd-tinh-2025");

    @BeforeEach
    void thePlansAreThere() {
        assumeTrue(Files.isDirectory(PLANS), "No real plans in " + PLANS + ": skipped");
    }

    private static Score score(String plan) throws IOException {
        String text = Files.readString(PLANS.resolve(plan + ".txt"));
        return Score.of(PlanReader.extract(text), PLANS.resolve("expected/" + plan + ".json"));
    }

    @Test
    void allTwentyTargetsOfThePartyPlanAreRight() throws IOException {
        assertEquals(new Score(20, 20, 0, 20, 20, 20, 20, 20, 3, 3), score(PARTY));
    }

    @Test
    void thePlansTogetherPassTheBars() throws IOException {
        Score pooled = Score.NONE;
        for (String plan : ALL) pooled = pooled.plus(score(plan));

        assertTrue(pooled.recall() >= 0.95 && pooled.precision() >= 0.95, pooled::toString);
        assertTrue(pooled.share(pooled.values()) >= 0.95, pooled::toString);
        assertTrue(pooled.share(pooled.comparators()) >= 0.95, pooled::toString);
        assertTrue(pooled.share(pooled.dues()) >= 0.9 && pooled.share(pooled.leads()) >= 0.9, pooled::toString);
        assertEquals(pooled.coreDuties(), pooled.foundDuties());
    }
}
