package vn.tiendo.plan.workbook;

import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.csv.Column;
import vn.tiendo.plan.workbook.PlanSheet.Shown;

/**
 * One column of a sheet.
 *
 * @param characters how wide it is
 * @param field what it says of a draft; null where it is there for the reader only
 */
record SheetColumn(
        String heading,
        int characters,
        @Nullable Column field,
        @Nullable Shown shown) {

    static SheetColumn shown(String heading, int characters, Shown shown) {
        return new SheetColumn(heading, characters, null, shown);
    }

    static SheetColumn exact(String heading, int characters, @Nullable Column field) {
        return new SheetColumn(heading, characters, field, null);
    }
}
