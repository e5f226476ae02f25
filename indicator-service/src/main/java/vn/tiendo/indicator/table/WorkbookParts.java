package vn.tiendo.indicator.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import vn.tiendo.indicator.table.UnreadableWorkbook.Reason;

/**
 * The parts of a package (ECMA-376 part 2), each read as a stream of XML without DTD: no tree is ever built of what somebody
 * sent, and what all parts unpack to is counted.
 */
final class WorkbookParts implements AutoCloseable {
    /** Bytes of all parts together: a full sheet of a million rows of six cells. */
    private static final long MOST_BYTES = 512L << 20;

    private static final int MOST_PARTS = 500;
    private static final int MOST_RELATIONS = 1_000;
    private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    private final ZipFile zip;
    private long bytes;

    private WorkbookParts(ZipFile zip) {
        this.zip = zip;
    }

    static WorkbookParts open(Path file) throws IOException {
        ZipFile zip = new ZipFile(file.toFile());
        if (zip.size() > MOST_PARTS) {
            zip.close();
            throw new UnreadableWorkbook(Reason.TOO_LARGE);
        }
        return new WorkbookParts(zip);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** How one part leads to another. */
    record Relation(String id, String type, String target) {
        boolean leadsTo(String kind) {
            return type.endsWith("/" + kind);
        }
    }

    /** Names of all parts that are XML. */
    List<String> names() {
        return zip.stream()
                .filter(entry -> !entry.isDirectory())
                .map(ZipEntry::getName)
                .filter(name -> name.endsWith(".xml"))
                .toList();
    }

    /** Where a part leads to, by the ids of the relations; of the package itself for the empty name. */
    Map<String, Relation> relations(String part) throws IOException, XMLStreamException {
        int slash = part.lastIndexOf('/') + 1;
        String list = part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
        Map<String, Relation> relations = new HashMap<>();
        read(list, xml -> {
            if (isStart(xml, "Relationship") && !"External".equals(xml.getAttributeValue(null, "TargetMode"))) {
                Relation one = new Relation(
                        attribute(xml, "Id"), attribute(xml, "Type"), resolved(part, attribute(xml, "Target")));
                relations.put(one.id(), one);
            }
            if (relations.size() > MOST_RELATIONS) {
                throw new UnreadableWorkbook(Reason.TOO_LARGE);
            }
        });
        return relations;
    }

    static Optional<String> target(Map<String, Relation> relations, String kind) {
        return relations.values().stream()
                .filter(relation -> relation.leadsTo(kind))
                .map(Relation::target)
                .findFirst();
    }

    /** Shows every event of a part to the reader; a part that is not there has none. */
    void read(String part, Consumer<XMLStreamReader> reader) throws IOException, XMLStreamException {
        ZipEntry entry = zip.getEntry(part);
        if (entry == null) {
            return;
        }
        try (InputStream content = new Counted(zip.getInputStream(entry))) {
            XMLStreamReader xml = XML.createXMLStreamReader(content);
            while (xml.hasNext()) {
                xml.next();
                reader.accept(xml);
            }
            xml.close();
        }
    }

    static boolean isStart(XMLStreamReader xml, String name) {
        return xml.getEventType() == XMLStreamConstants.START_ELEMENT
                && xml.getLocalName().equals(name);
    }

    static boolean isEnd(XMLStreamReader xml, String name) {
        return xml.getEventType() == XMLStreamConstants.END_ELEMENT
                && xml.getLocalName().equals(name);
    }

    static boolean isText(XMLStreamReader xml) {
        return xml.isCharacters();
    }

    /** Whatever namespace it is in: the strict form of the format has others. */
    static String attribute(XMLStreamReader xml, String name) {
        String found = attributeOrNull(xml, name);
        return found == null ? "" : found;
    }

    static @Nullable String attributeOrNull(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    private static String resolved(String part, String target) {
        String path = URI.create("/" + part).resolve(target).getPath();
        return path == null ? "" : path.replaceFirst("^/+", "");
    }

    private final class Counted extends FilterInputStream {
        Counted(InputStream content) {
            super(content);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            int read = super.read(into, from, most);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int read) {
            bytes += read;
            if (bytes > MOST_BYTES) {
                throw new UnreadableWorkbook(Reason.TOO_LARGE);
            }
        }
    }
}
