package vn.tiendo.kit.note;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

@Path("/public/v1/notes")
class PublicNoteResource {
    record Text(String text) {}

    /** Shows what it is given, to anyone. */
    @GET
    @PermitAll
    public Text read(@QueryParam("text") String text) {
        return new Text(text);
    }
}
