package vn.tiendo.indicator.table;

import static vn.tiendo.indicator.table.WorkbookParts.isEnd;
import static vn.tiendo.indicator.table.WorkbookParts.isStart;
import static vn.tiendo.indicator.table.WorkbookParts.isText;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamReader;
import vn.tiendo.indicator.table.UnreadableWorkbook.Reason;

/** The texts that cells refer to by number: all that a workbook keeps in memory, so there is a limit to them. */
final class SharedTexts implements Consumer<XMLStreamReader> {
    private static final int MOST_TEXTS = 300_000;
    private static final int MOST_CHARACTERS = 8_000_000;

    private final List<String> texts = new ArrayList<>();
    private final Consumer<String> watch;
    private final StringBuilder text = new StringBuilder();
    private boolean within;
    private boolean spoken;
    private int characters;

    /** @param watch is shown each text */
    SharedTexts(Consumer<String> watch) {
        this.watch = watch;
    }

    String get(int number) {
        if (number < 0 || number >= texts.size()) {
            throw new UnreadableWorkbook(Reason.DAMAGED);
        }
        return texts.get(number);
    }

    @Override
    public void accept(XMLStreamReader xml) {
        if (isStart(xml, "si")) {
            text.setLength(0);
        } else if (isStart(xml, "rPh") || isEnd(xml, "rPh")) {
            spoken = isStart(xml, "rPh"); // how a text is spoken is no part of it
        } else if (isStart(xml, "t") || isEnd(xml, "t")) {
            within = isStart(xml, "t");
        } else if (isText(xml) && within && !spoken) {
            count(xml.getTextLength());
            text.append(xml.getText());
        } else if (isEnd(xml, "si")) {
            String said = text.toString();
            watch.accept(said);
            texts.add(said);
            count(0);
        }
    }

    private void count(int more) {
        characters += more;
        if (characters > MOST_CHARACTERS || texts.size() > MOST_TEXTS) {
            throw new UnreadableWorkbook(Reason.TOO_LARGE);
        }
    }
}
