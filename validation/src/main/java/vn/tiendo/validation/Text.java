package vn.tiendo.validation;

import java.util.Objects;

/** What people read. */
public record Text(String vi, String en) {
    public Text {
        Objects.requireNonNull(vi, "vi");
        Objects.requireNonNull(en, "en");
    }
}
