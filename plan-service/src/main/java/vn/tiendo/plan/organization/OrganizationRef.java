package vn.tiendo.plan.organization;

import java.util.UUID;

/** How an organisation stands in answers: the id is the key, the code an alias, the name for people. */
public record OrganizationRef(UUID id, String code, String name) {}
