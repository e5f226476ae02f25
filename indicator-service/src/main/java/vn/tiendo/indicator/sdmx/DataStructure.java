package vn.tiendo.indicator.sdmx;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.tiendo.indicator.catalogue.Definition;
import vn.tiendo.indicator.catalogue.DefinitionVersion;
import vn.tiendo.indicator.catalogue.Details;

/**
 * The data structure definition of one indicator: pure. It follows the newest version of the definition; dimensions and codes
 * of older ones stay, for figures that were broken down by them stay.
 *
 * @param version of the definition
 */
public record DataStructure(Definition definition, long version, List<Breakdown> breakdowns) {
    /** Who maintains all structures. */
    static final String AGENCY = "TIENDO";

    /** What is not broken down. */
    static final String TOTAL = "_T";

    /** A dimension of its own. */
    record Breakdown(String code, String name, Map<String, String> values) {
        String id() {
            return SdmxId.ofName("BY_", code);
        }
    }

    /** @param versions of one indicator, at least one */
    public static DataStructure of(List<DefinitionVersion> versions) {
        List<DefinitionVersion> oldest = versions.stream()
                .sorted(Comparator.comparing(DefinitionVersion::version))
                .toList();
        Map<String, Breakdown> breakdowns = new LinkedHashMap<>();
        oldest.stream()
                .flatMap(one -> one.definition().details().breakdowns().stream())
                .forEach(one -> breakdowns.merge(one.code(), breakdown(one), DataStructure::both));
        DefinitionVersion newest = oldest.getLast();
        return new DataStructure(newest.definition(), newest.version(), List.copyOf(breakdowns.values()));
    }

    private static Breakdown breakdown(Details.Breakdown one) {
        Map<String, String> values = new LinkedHashMap<>();
        one.values().forEach(value -> values.put(value.code(), value.name()));
        return new Breakdown(one.code(), one.name(), values);
    }

    private static Breakdown both(Breakdown older, Breakdown newer) {
        Map<String, String> values = new LinkedHashMap<>(older.values());
        values.putAll(newer.values());
        return new Breakdown(newer.code(), newer.name(), values);
    }

    String id() {
        return SdmxId.ofName("DSD_", definition.code());
    }

    /** Major and minor: a definition that changes is another structure. */
    String versionText() {
        return version + ".0";
    }

    /** As SDMX-CSV names it. */
    public String reference() {
        return AGENCY + ":" + id() + "(" + versionText() + ")";
    }

    /** Dimensions, measures, attributes, in their order: the columns of SDMX-CSV. */
    public List<String> components() {
        List<String> columns = new ArrayList<>();
        Stream.of(dimensions(), measures(), attributes())
                .flatMap(List::stream)
                .map(Component::id)
                .forEach(columns::add);
        return columns;
    }

    /** The breakdown of a measurement, dimension by dimension. */
    public List<String> breakdown(Optional<String> said) {
        Map<String, String> parts = new LinkedHashMap<>();
        said.stream()
                .flatMap(all -> Stream.of(all.split(";")))
                .map(one -> one.split("=", 2))
                .filter(pair -> pair.length == 2)
                .forEach(pair -> parts.put(pair[0], SdmxId.ofCode(pair[1])));
        return breakdowns.stream()
                .map(one -> parts.getOrDefault(one.code(), TOTAL))
                .toList();
    }

    public boolean hasParts() {
        return definition.hasParts();
    }

    List<Component> dimensions() {
        List<Component> dimensions = new ArrayList<>(Component.KEY);
        breakdowns.forEach(one -> dimensions.add(
                Component.coded(one.id(), Label.of(one.name()), codelist(one).id())));
        dimensions.add(Component.TIME);
        return dimensions;
    }

    List<Component> measures() {
        return hasParts() ? Component.PARTS : Component.PARTS.subList(0, 1);
    }

    List<Component> attributes() {
        return Component.ATTRIBUTES;
    }

    /** The lists that belong to this indicator alone. */
    List<Codelist> codelists() {
        return Stream.concat(
                        Stream.of(new Codelist(
                                SdmxId.ofName("CL_INDICATOR_", definition.code()),
                                versionText(),
                                new Label("Chỉ số", "Indicator"),
                                List.of(new Codelist.Code(
                                        SdmxId.ofCode(definition.code()), Label.of(definition.name()), null)))),
                        breakdowns.stream().map(this::codelist))
                .toList();
    }

    private Codelist codelist(Breakdown breakdown) {
        List<Codelist.Code> codes = new ArrayList<>();
        codes.add(new Codelist.Code(TOTAL, "Tổng số", "Total"));
        breakdown
                .values()
                .forEach((code, name) -> codes.add(new Codelist.Code(SdmxId.ofCode(code), Label.of(name), null)));
        return new Codelist(
                SdmxId.ofName("CL_", definition.code()) + SdmxId.ofName("_BY_", breakdown.code()),
                versionText(),
                Label.of(breakdown.name()),
                codes);
    }

    /** The list that a component takes its codes from; INDICATOR has one of its own. */
    String codelistId(Component component) {
        return component.id().equals("INDICATOR")
                ? SdmxId.ofName("CL_INDICATOR_", definition.code())
                : component.codelist();
    }
}
