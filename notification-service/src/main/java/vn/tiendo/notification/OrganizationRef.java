package vn.tiendo.notification;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An organisation in a response; code and name are absent until this service has heard of it. */
public record OrganizationRef(
        UUID id, @Nullable String code, @Nullable String name) {}
