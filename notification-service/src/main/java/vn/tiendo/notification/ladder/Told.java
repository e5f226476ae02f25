package vn.tiendo.notification.ladder;

import java.util.List;

/** Whom a rung tells: a body by what it is to the deadline, and the roles in it, any of which reads it. */
public record Told(Body body, List<String> roles) {
    /** What a body is to a deadline. */
    public enum Body {
        /** Who owes it. */
        OWNER,
        /** To whom it is owed. */
        RECIPIENT,
        /** The body right above who owes it. */
        SUPERIOR
    }

    public Told {
        roles = List.copyOf(roles);
    }
}
