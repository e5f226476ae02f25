package vn.tiendo.kit.note;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;

/** The smallest aggregate that exercises the kit. */
@Entity(name = "note")
class Note {
    @Id
    UUID id;

    UUID owner;
    String text;
    int stars;

    @Version
    long version;

    NoteView view() {
        return new NoteView(id, text, stars, version);
    }
}
