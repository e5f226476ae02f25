package vn.tiendo.indicator.sdmx;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A data structure definition with all that it refers to, as a structure message of SDMX-JSON 2.0.0 (SDMX 3.0). Every reference
 * in it leads to something that stands in it.
 */
final class StructureMessage {
    private static final String SCHEMA =
            "https://raw.githubusercontent.com/sdmx-twg/sdmx-json/master/structure-message/tools/schemas/2.0.0/sdmx-json-structure-schema.json";
    private static final String URN = "urn:sdmx:org.sdmx.infomodel.";
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final DataStructure structure;
    private final List<Codelist> lists;
    private final Map<String, String> versions;

    private StructureMessage(DataStructure structure, List<Codelist.Code> bodies) {
        this.structure = structure;
        this.lists = new ArrayList<>(SharedLists.all(bodies));
        this.lists.addAll(structure.codelists());
        this.versions = lists.stream().collect(Collectors.toMap(Codelist::id, Codelist::version));
    }

    /** @param bodies all that measurements can be of */
    static ObjectNode of(DataStructure structure, List<Codelist.Code> bodies, Instant prepared) {
        return new StructureMessage(structure, bodies).message(prepared);
    }

    private ObjectNode message(Instant prepared) {
        ObjectNode message = NODES.objectNode();
        ObjectNode meta = message.putObject("meta");
        meta.put("schema", SCHEMA)
                .put("id", structure.id() + "_" + prepared.toEpochMilli())
                .put("test", false)
                .put("prepared", prepared.toString());
        meta.putArray("contentLanguages").add("vi").add("en");
        meta.putObject("sender").put("id", DataStructure.AGENCY);
        ObjectNode data = message.putObject("data");
        data.putArray("dataStructures").add(structure());
        data.putArray("conceptSchemes").add(concepts());
        ArrayNode codelists = data.putArray("codelists");
        lists.forEach(list -> codelists.add(codelist(list)));
        return message;
    }

    private ObjectNode structure() {
        ObjectNode definition = artefact(
                structure.id(),
                structure.versionText(),
                Label.of(structure.definition().name()));
        ObjectNode components = definition.putObject("dataStructureComponents");
        ObjectNode dimensions = components.putObject("dimensionList").put("id", "DimensionDescriptor");
        ArrayNode keys = dimensions.putArray("dimensions");
        for (Component one : structure.dimensions()) {
            if (one.equals(Component.TIME)) {
                dimensions.set("timeDimension", component(one));
            } else {
                keys.add(component(one).put("position", keys.size()));
            }
        }
        ArrayNode attributes = components
                .putObject("attributeList")
                .put("id", "AttributeDescriptor")
                .putArray("attributes");
        structure.attributes().forEach(one -> attributes.add(attribute(one)));
        ArrayNode measures = components
                .putObject("measureList")
                .put("id", "MeasureDescriptor")
                .putArray("measures");
        structure.measures().forEach(one -> measures.add(component(one).put("usage", "optional")));
        return definition;
    }

    private ObjectNode attribute(Component one) {
        ObjectNode attribute = component(one).put("usage", "mandatory");
        attribute.putObject("attributeRelationship").putObject("observation");
        return attribute;
    }

    private ObjectNode component(Component one) {
        ObjectNode component = NODES.objectNode();
        component.put("id", one.id());
        component.put(
                "conceptIdentity",
                URN + "conceptscheme.Concept=" + reference(conceptsId(), structure.versionText()) + "." + one.id());
        ObjectNode representation = component.putObject("localRepresentation");
        if (one.isCoded()) {
            String list = structure.codelistId(one);
            representation.put(
                    "enumeration", URN + "codelist.Codelist=" + reference(list, String.valueOf(versions.get(list))));
        } else {
            representation.putObject("format").put("dataType", one.type());
        }
        return component;
    }

    private ObjectNode concepts() {
        ObjectNode scheme = artefact(conceptsId(), structure.versionText(), new Label("Khái niệm", "Concepts"));
        ArrayNode concepts = scheme.putArray("concepts");
        for (List<Component> some : List.of(structure.dimensions(), structure.measures(), structure.attributes())) {
            some.forEach(one -> concepts.add(named(one.id(), one.label())));
        }
        return scheme;
    }

    private String conceptsId() {
        return SdmxId.ofName("CS_", structure.definition().code());
    }

    private static ObjectNode codelist(Codelist list) {
        ObjectNode written = artefact(list.id(), list.version(), list.label());
        if (!list.codes().isEmpty()) {
            ArrayNode codes = written.putArray("codes");
            list.codes().forEach(code -> {
                ObjectNode one = named(code.id(), code.label());
                if (code.parent() != null) {
                    one.put("parent", code.parent());
                }
                codes.add(one);
            });
        }
        return written;
    }

    private static String reference(String id, String version) {
        return DataStructure.AGENCY + ":" + id + "(" + version + ")";
    }

    private static ObjectNode artefact(String id, String version, Label label) {
        return named(id, label).put("version", version).put("agencyID", DataStructure.AGENCY);
    }

    private static ObjectNode named(String id, Label label) {
        ObjectNode named = NODES.objectNode();
        named.put("id", id).put("name", label.vietnamese());
        named.putObject("names").put("vi", label.vietnamese()).put("en", label.english());
        return named;
    }
}
