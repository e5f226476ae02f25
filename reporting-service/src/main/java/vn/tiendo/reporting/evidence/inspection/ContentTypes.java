package vn.tiendo.reporting.evidence.inspection;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamReader;

/** The part {@code [Content_Types].xml} of an OOXML package (ECMA-376 part 2, §7.2.3). */
final class ContentTypes extends Markup {
    private static final int MOST = 10_000;

    private final List<String> types = new ArrayList<>();

    ContentTypes(InputStream xml) {
        super(new CountedBytes(xml).asMarkup());
    }

    /** Every content type that it gives, of whichever part. */
    List<String> read() throws IOException {
        parse();
        return List.copyOf(types);
    }

    @Override
    void begin(XMLStreamReader element) {
        String type = element.getAttributeValue(null, "ContentType");
        if (type != null && types.size() < MOST) {
            types.add(type);
        }
    }

    @Override
    void text(XMLStreamReader text) {}

    @Override
    void end(String element) {}
}
