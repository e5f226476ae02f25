package vn.tiendo.kit.secrecy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import vn.tiendo.secrecy.SecrecyLevel;
import vn.tiendo.secrecy.SecrecyMark;

/** Looks at what surrounds a file in a multipart request: its name, the headers of every part, the other fields. */
@ApplicationScoped
public class FormDoor {
    /** Refuses the whole form when a name, a header or a text field bears a mark; the bytes of files are the caller's. */
    public void refuseSecrets(long bytes) {
        FormData form = CurrentRequestManager.get().getFormData();
        for (String field : form) {
            for (FormValue part : form.get(field)) {
                MarkedSecret.refuse(mark(field, part), bytes);
            }
        }
    }

    private static Optional<SecrecyLevel> mark(String field, FormValue part) {
        Optional<SecrecyLevel> named = Optional.ofNullable(part.getFileName()).flatMap(SecrecyMark::inFileName);
        Optional<SecrecyLevel> written =
                part.isFileItem() ? Optional.empty() : SecrecyMark.inMetadata(field, part.getValue());
        return Stream.of(named, written, header(part)).flatMap(Optional::stream).findFirst();
    }

    private static Optional<SecrecyLevel> header(FormValue part) {
        return part.getHeaders().entrySet().stream()
                .flatMap(header -> header.getValue().stream().map(value -> Map.entry(header.getKey(), value)))
                .flatMap(header -> SecrecyMark.inMetadata(header.getKey(), header.getValue()).stream())
                .findFirst();
    }
}
