package vn.tiendo.plan.amendment;

/** The life of an amendment; one that is GATHERED is decided with the dossier that gathered it. */
public enum AmendmentStatus {
    DRAFT,
    SUBMITTED,
    GATHERED,
    DECIDED
}
