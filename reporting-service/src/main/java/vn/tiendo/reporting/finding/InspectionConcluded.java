package vn.tiendo.reporting.finding;

import java.util.List;
import java.util.UUID;

/** What this service reads of {@code inspection.concluded}. */
record InspectionConcluded(UUID id, List<FindingChanged> findings) {}
