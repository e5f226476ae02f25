package vn.tiendo.kit.note;

import java.util.UUID;
import vn.tiendo.kit.etag.Versioned;

record NoteView(UUID id, String text, int stars, long version) implements Versioned {}
