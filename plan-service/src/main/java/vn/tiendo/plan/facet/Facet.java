package vn.tiendo.plan.facet;

import java.util.Map;

/** Something by which a list can be divided. Its name is that of the choice it belongs to. */
public sealed interface Facet {
    String name();

    /**
     * Everything has one value or none.
     *
     * @param value SQL
     */
    record Single(String name, String value) implements Facet {}

    /**
     * A thing can have several values.
     *
     * @param values SQL that is true of those that have it, by value
     */
    record Several(String name, Map<String, String> values) implements Facet {}

    /**
     * A thing can have any number of values, which nobody knows beforehand.
     *
     * @param values SQL, an array of texts
     */
    record Listed(String name, String values) implements Facet {}
}
