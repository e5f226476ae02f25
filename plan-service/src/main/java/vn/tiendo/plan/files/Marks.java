package vn.tiendo.plan.files;

import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.jspecify.annotations.Nullable;
import vn.tiendo.secrecy.SecrecyLevel;
import vn.tiendo.secrecy.SecrecyMark;

/** Looks for marks of State secrets in what surrounds a text. The first one found counts. */
final class Marks {
    private @Nullable SecrecyLevel found;

    void inText(@Nullable String text) {
        if (text != null && !text.isBlank()) {
            keep(SecrecyMark.inText(text));
        }
    }

    void inProperty(String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            keep(SecrecyMark.inMetadata(name, value));
        }
    }

    void in(POIXMLProperties properties) {
        var core = properties.getCoreProperties();
        inProperty("title", core.getTitle());
        inProperty("subject", core.getSubject());
        inProperty("keywords", core.getKeywords());
        inProperty("category", core.getCategory());
        inProperty("description", core.getDescription());
        inProperty("contentStatus", core.getContentStatus());
        for (var own :
                properties.getCustomProperties().getUnderlyingProperties().getPropertyList()) {
            inProperty(own.getName(), own.getLpwstr());
        }
    }

    Optional<SecrecyLevel> found() {
        return Optional.ofNullable(found);
    }

    private void keep(Optional<SecrecyLevel> mark) {
        if (found == null) {
            found = mark.orElse(null);
        }
    }
}
