package vn.tiendo.plan.target;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether figures are owed for a target; without a reporter or an indicator nobody owes any. */
@Schema(name = "TargetTracking")
public enum Tracking {
    TRACKED,
    NOT_TRACKED
}
