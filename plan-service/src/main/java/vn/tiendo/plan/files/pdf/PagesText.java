package vn.tiendo.plan.files.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Puts pages together: a table that goes on after the end of a page is one table. */
final class PagesText {
    private static final Pattern PAGE_NUMBER = Pattern.compile("[-–]?\\s?\\d{1,4}\\s?[-–]?");

    private final StringBuilder text = new StringBuilder();
    private @Nullable Table open;
    private @Nullable Frame frame;
    /** Numbers of pages since the open table. */
    private final List<String> between = new ArrayList<>();

    void add(Page page) {
        for (Page.Part part : page.parts()) {
            switch (part) {
                case Page.Text line -> add(line.line().text());
                case Page.Cells table -> add(table);
            }
        }
        if (open == null) {
            text.append('\n');
        }
    }

    private void add(String line) {
        if (open != null && PAGE_NUMBER.matcher(line.strip()).matches()) {
            between.add(line);
            return;
        }
        close();
        text.append(line).append('\n');
    }

    private void add(Page.Cells found) {
        Table table = new Table(found.rows());
        if (table.isEmpty()) {
            return;
        }
        if (open != null && goesOn(open, found, table)) {
            open.continueWith(table);
            return;
        }
        close();
        open = table;
        frame = found.frame();
    }

    private boolean goesOn(Table above, Page.Cells found, Table table) {
        Frame own = frame;
        Frame other = found.frame();
        return own == null || other == null ? own == other && above.columns() == table.columns() : own.isLike(other);
    }

    private void close() {
        if (open == null) {
            return;
        }
        open.lines().forEach(line -> text.append(line).append('\n'));
        between.forEach(line -> text.append(line).append('\n'));
        between.clear();
        open = null;
        frame = null;
    }

    String end() {
        close();
        return text.toString();
    }
}
