package vn.tiendo.plan.document;

import java.io.ByteArrayOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Writes XML in one namespace, with a prefix and, as edXML wants it outside its envelope, without. */
final class XmlText {
    private static final String PREFIX = "edXML";
    private static final String XLINK = "http://www.w3.org/1999/xlink";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter xml;
    private final String namespace;
    private boolean begun;

    XmlText(String namespace) {
        this.namespace = namespace;
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private interface Writing {
        void run() throws XMLStreamException;
    }

    void element(String name, Runnable content, String... attributes) {
        write(() -> {
            xml.writeStartElement(PREFIX, name, namespace);
            for (int i = 0; i < attributes.length; i += 2) {
                xml.writeAttribute(attributes[i], attributes[i + 1]);
            }
            content.run();
            xml.writeEndElement();
        });
    }

    void text(String name, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            element(name, () -> write(() -> xml.writeCharacters(allowed(text))));
        }
    }

    void plain(String name, Runnable content) {
        write(() -> {
            xml.writeStartElement("", name, namespace);
            if (!begun) {
                begun = true;
                xml.writeDefaultNamespace(namespace);
                xml.writeNamespace(PREFIX, namespace);
                xml.writeNamespace("xlink", XLINK);
            }
            content.run();
            xml.writeEndElement();
        });
    }

    void plainText(String name, String text) {
        plain(name, () -> write(() -> xml.writeCharacters(allowed(text))));
    }

    void reference(String href, Runnable content) {
        write(() -> {
            xml.writeStartElement(PREFIX, "Reference", namespace);
            xml.writeAttribute("xlink", XLINK, "href", href);
            xml.writeAttribute("xlink", XLINK, "role", "XLinkRole");
            xml.writeAttribute("xlink", XLINK, "type", "simple");
            content.run();
            xml.writeEndElement();
        });
    }

    byte[] bytes() {
        write(() -> {
            xml.writeEndDocument();
            xml.close();
        });
        return bytes.toByteArray();
    }

    /** Without what no XML document may hold (XML 1.0, section 2.2). */
    private static String allowed(String text) {
        return text.codePoints()
                .filter(at -> at == '\t'
                        || at == '\n'
                        || at == '\r'
                        || at >= ' ' && at < 0xD800
                        || at >= 0xE000 && at < 0xFFFE
                        || at >= 0x10000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static void write(Writing writing) {
        try {
            writing.run();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
