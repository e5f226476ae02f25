package vn.tiendo.notification.directory;

import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of a body, as the directory knows them now. Personal data: not for events, logs or tables.
 *
 * @param subject the opaque id that tokens carry
 * @param roles realm roles, those of groups included
 */
public record Person(
        String subject,
        String name,
        @Nullable String email,
        @Nullable String phone,
        Set<String> roles) {
    public Person {
        roles = Set.copyOf(roles);
    }

    public boolean holdsOneOf(Collection<String> wanted) {
        return wanted.stream().anyMatch(roles::contains);
    }

    /** So that no log ever shows more. */
    @Override
    public String toString() {
        return "person " + subject;
    }
}
