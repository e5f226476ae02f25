package vn.tiendo.reporting.evidence.inspection;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import vn.tiendo.reporting.evidence.inspection.Finding.Reason;

/** Reads XML as a stream: no document type, no entities of its own, no depth without end. */
abstract class Markup {
    private static final int DEEPEST = 256;
    private static final XMLInputFactory FACTORY = factory();

    private final InputStream xml;

    Markup(InputStream xml) {
        this.xml = xml;
    }

    abstract void begin(XMLStreamReader element);

    abstract void text(XMLStreamReader text);

    abstract void end(String element);

    final void parse() throws IOException {
        try {
            XMLStreamReader reader = FACTORY.createXMLStreamReader(xml);
            int depth = 0;
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        depth++;
                        begin(reader);
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        end(reader.getLocalName());
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text(reader);
                    case XMLStreamConstants.DTD -> throw new Objection(Reason.DAMAGED, "document type");
                    default -> {
                        // comments and instructions say nothing
                    }
                }
                if (depth > DEEPEST) {
                    throw new Objection(Reason.DAMAGED, "markup");
                }
            }
        } catch (XMLStreamException malformed) {
            if (malformed.getNestedException() instanceof IOException unreadable) {
                throw unreadable;
            }
            throw new Objection(Reason.DAMAGED, "markup");
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
