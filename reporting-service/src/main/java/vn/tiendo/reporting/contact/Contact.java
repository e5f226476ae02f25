package vn.tiendo.reporting.contact;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * How to reach somebody, and no more than that: no address, no number of an identity card. Personal data (Law 91/2025): it goes
 * into no event, no log and no activity log, so that it does not even tell itself as text.
 */
public record Contact(
        @Nullable @Size(max = 100) String name,
        @Nullable @Email @Size(min = 3, max = 254) String email,

        @Nullable @Pattern(regexp = "\\+?[0-9][0-9 .()-]{6,18}[0-9]")
        String phone) {

    /** A name alone reaches nobody. */
    public boolean reachesSomebody() {
        return email != null || phone != null;
    }

    @Override
    public String toString() {
        return "Contact[withheld]";
    }
}
