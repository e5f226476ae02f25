package vn.tiendo.plan.coverage;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a verdict is what it is, where numbers alone do not say so. */
@Schema(name = "CoverageReason")
enum Why {
    /** MISSING: the body has issued no plan that implements this one. */
    NO_PLAN,
    /** MISSING: its plan says nothing of it. */
    NO_TARGET,
    /** NOT_APPLICABLE: the target asks nothing of bodies of its level. */
    LEVEL,
    /** NOT_APPLICABLE: the target is for a class of bodies to which it does not belong. */
    CLASS,
    /** NOT_APPLICABLE: the target holds on a condition ("if any"), and the body's plan says nothing of it. */
    CONDITION,
    /** PICKED_UP: one of the two is in words, or says what the other says. */
    IN_WORDS,
    /** PICKED_UP: a number and a yes, or different units; somebody should look. */
    NOT_COMPARABLE
}
