package vn.tiendo.plan.extraction.check;

import java.util.List;
import vn.tiendo.plan.extraction.result.FoundTarget;
import vn.tiendo.plan.extraction.result.FoundTask;
import vn.tiendo.plan.extraction.result.PlanDocument;
import vn.tiendo.plan.extraction.structure.Block;
import vn.tiendo.plan.extraction.structure.Regions;

/** What was read, with what it was read from. {@code mentions} are quantities that are no targets but may contradict one. */
public record Findings(
        PlanDocument document,
        List<FoundTarget> targets,
        List<FoundTarget> mentions,
        List<FoundTask> tasks,
        List<Block> blocks,
        Regions regions) {}
