package vn.tiendo.plan.revision;

import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.difference.Change.FieldChange;
import vn.tiendo.plan.difference.Part;
import vn.tiendo.plan.revision.OrganizationNames.Named;

/** One field before and after; absent where it says nothing. */
public record FieldView(
        String field, @Nullable Object from, @Nullable Object to) {

    public static FieldView of(Part part, FieldChange change, Named named) {
        return new FieldView(
                change.field(),
                named.show(part, change.field(), change.from()),
                named.show(part, change.field(), change.to()));
    }
}
