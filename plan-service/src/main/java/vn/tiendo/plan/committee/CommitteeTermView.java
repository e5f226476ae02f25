package vn.tiendo.plan.committee;

import java.time.LocalDate;
import java.util.UUID;
import vn.tiendo.kit.scope.OrganizationRef;

/** A term of a Party committee, first and last day. */
record CommitteeTermView(UUID id, OrganizationRef organization, String name, LocalDate validFrom, LocalDate validTo) {}
