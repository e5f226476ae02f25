package vn.tiendo.plan.revision;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.tiendo.plan.difference.Content;
import vn.tiendo.plan.difference.Item;

/** One row of the table {@code plan_revision}: what a plan said from {@code recordedAt} on. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record Revision(UUID planId, int number, Instant recordedAt, List<Item> content) {

    /** Before a plan is issued it binds nobody to anything. */
    static Revision none(UUID plan) {
        return new Revision(plan, 0, Instant.EPOCH, List.of());
    }

    Content said() {
        return Content.of(content);
    }
}
