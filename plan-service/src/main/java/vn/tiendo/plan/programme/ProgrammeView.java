package vn.tiendo.plan.programme;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.etag.Versioned;
import vn.tiendo.plan.programme.ProgrammeResource.ProgrammeText;

/** A programme; plans name it by its code, which never changes. */
record ProgrammeView(
        UUID id,
        long version,
        String code,
        String name,
        @Nullable String description) implements Versioned {

    ProgrammeText text() {
        return new ProgrammeText(name, description);
    }
}
