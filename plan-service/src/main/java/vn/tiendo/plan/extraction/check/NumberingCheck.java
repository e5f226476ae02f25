package vn.tiendo.plan.extraction.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.tiendo.plan.extraction.result.Source;
import vn.tiendo.plan.extraction.result.Warning;
import vn.tiendo.plan.extraction.result.Warning.Code;
import vn.tiendo.plan.extraction.structure.Block;
import vn.tiendo.plan.extraction.structure.Heading;

/** The same number twice under one heading: what "mục 2.1" means can then not be said. */
final class NumberingCheck {

    private record Place(int under, String label) {}

    private NumberingCheck() {}

    static List<Warning> of(List<Block> blocks) {
        Map<Place, Source> seen = new HashMap<>();
        List<Warning> warnings = new ArrayList<>();
        for (Block block : blocks) {
            if (!block.numbered() || block.marker().isEmpty()) continue;
            Source first = seen.putIfAbsent(new Place(under(block), block.marker()), block.source());
            if (first == null) continue;
            String detail =
                    "The number %s stands at line %d and again here".formatted(block.marker(), first.fromLine());
            warnings.add(new Warning(Code.NUMBER_REPEATED, detail, block.source()));
        }
        return warnings;
    }

    private static int under(Block block) {
        for (Heading heading : block.headings().reversed()) {
            if (heading.depth() < block.depth()) return heading.title().source().fromLine();
        }
        return 0;
    }
}
