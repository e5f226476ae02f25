package vn.tiendo.reporting.evidence.inspection;

import java.io.IOException;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The text of one part of a document, paragraph by paragraph, and its properties with their names. */
final class DocumentText extends Markup {
    /** Paragraphs, headings, breaks, shared and inline strings, cells: what stands on a line of its own. */
    private static final Set<String> LINES =
            Set.of("p", "h", "br", "cr", "line-break", "si", "is", "c", "tc", "tr", "oddHeader", "oddFooter");

    private static final int LONGEST_PROPERTY = 1_000;

    private final Marks marks = new Marks();
    private final boolean properties;
    private final StringBuilder value = new StringBuilder();
    private @Nullable String property;

    /** @param properties whether the part holds properties instead of paragraphs */
    DocumentText(CountedBytes xml, boolean properties) {
        super(xml.asMarkup());
        this.properties = properties;
    }

    void inspect() throws IOException {
        parse();
        marks.end();
    }

    @Override
    void begin(XMLStreamReader element) {
        if (LINES.contains(element.getLocalName())) {
            marks.read("\n");
        } else if (element.getLocalName().equals("tab")) {
            marks.read(" ");
        }
        String name = attribute(element, "name");
        property = name != null ? name : property;
        value.setLength(0);
    }

    @Override
    void text(XMLStreamReader text) {
        String piece = text.getText();
        if (!properties) {
            marks.read(piece);
        } else if (value.length() < LONGEST_PROPERTY) {
            value.append(piece, 0, Math.min(piece.length(), LONGEST_PROPERTY));
        }
    }

    /** A custom property has its name on the element around the value, a core property is named by the element. */
    @Override
    void end(String element) {
        if (LINES.contains(element)) {
            marks.read("\n");
        }
        if (!value.isEmpty()) {
            Marks.ofProperty(element, value.toString());
            if (property != null) {
                Marks.ofProperty(property, value.toString());
            }
            property = null;
        }
        value.setLength(0);
    }

    private static @Nullable String attribute(XMLStreamReader element, String name) {
        for (int i = 0; i < element.getAttributeCount(); i++) {
            if (element.getAttributeLocalName(i).equals(name)) {
                return element.getAttributeValue(i);
            }
        }
        return null;
    }
}
