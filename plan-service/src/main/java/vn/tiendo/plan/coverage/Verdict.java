package vn.tiendo.plan.coverage;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a body has taken a target up. */
@Schema(name = "CoverageVerdict")
enum Verdict {
    PICKED_UP,
    WEAKER,
    STRONGER,
    MISSING,
    NOT_APPLICABLE
}
