package vn.tiendo.indicator.sdmx;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list of codes as a message has it. */
record Codelist(String id, String version, Label label, List<Code> codes) {
    /** @param parent the code above, in the same list */
    record Code(String id, Label label, @Nullable String parent) {
        Code(String id, String vietnamese, String english) {
            this(id, new Label(vietnamese, english), null);
        }
    }
}
