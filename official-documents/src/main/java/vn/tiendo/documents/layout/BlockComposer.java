package vn.tiendo.documents.layout;

import java.util.List;
import java.util.Map;
import vn.tiendo.documents.Block;
import vn.tiendo.documents.style.Role;

/** The text itself; counts the headings. */
final class BlockComposer {
    private static final Role[] HEADINGS = {Role.HEADING_1, Role.HEADING_2, Role.HEADING_3};

    private final Wording wording;
    private final int[] counts = new int[HEADINGS.length];

    BlockComposer(Wording wording) {
        this.wording = wording;
    }

    List<Part> blocks(List<Block> blocks) {
        return blocks.stream().map(this::part).toList();
    }

    private Part part(Block block) {
        return switch (block) {
            case Block.Basis basis -> wording.text(Role.BASIS, basis.text());
            case Block.Paragraph paragraph -> wording.text(Role.BODY, paragraph.text());
            case Block.Item item -> wording.text(Role.ITEM, wording.fill("item", Map.of("text", item.text())));
            case Block.Heading heading -> heading(heading);
            case Block.Table table -> table(table);
        };
    }

    private Part.Text heading(Block.Heading heading) {
        int index = heading.level() - 1;
        counts[index]++;
        for (int deeper = heading.level(); deeper < counts.length; deeper++) {
            counts[deeper] = 0;
        }
        int number = counts[index];
        String words = wording.fill(
                "heading." + heading.level(),
                Map.of(
                        "roman", Numbering.roman(number),
                        "arabic", Integer.toString(number),
                        "letter", Numbering.letter(number),
                        "text", heading.text()));
        return wording.text(HEADINGS[index], words, heading.level());
    }

    private Part.Ruled table(Block.Table table) {
        return new Part.Ruled(
                table.columns().stream()
                        .map(column ->
                                new Block.Column(Printable.of(column.title()), column.weight(), column.alignment()))
                        .toList(),
                table.rows().stream()
                        .map(row -> new Block.Row(
                                row.cells().stream().map(Printable::of).toList()))
                        .toList(),
                wording.sheet().text(Role.TABLE_HEAD),
                wording.sheet().text(Role.TABLE_GROUP),
                wording.sheet().text(Role.TABLE_CELL));
    }
}
