package vn.tiendo.gateway.publicview;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;

/**
 * The words of DCAT 3 (W3C) in JSON-LD 1.1, chosen so that what DCAT-AP asks of catalogues, data sets and distributions is
 * there. IRIs are written relative; without a base of its own the document's address is what they are relative to.
 */
final class Dcat {
    private static final String MEDIA_TYPES = "https://www.iana.org/assignments/media-types/";
    private static final String VIETNAMESE = "http://publications.europa.eu/resource/authority/language/VIE";
    private static final String OPEN = "http://publications.europa.eu/resource/authority/access-right/PUBLIC";

    private final String licence;
    private final Optional<String> base;

    Dcat(String licence, Optional<String> base) {
        this.licence = licence;
        this.base = base;
    }

    /** The body that publishes something. */
    record Publisher(String iri, String name) {}

    /**
     * One form of a data set.
     *
     * @param kept the answer that holds all of it; empty where one answer does not
     */
    record Form(String name, String mediaType, String address, Optional<Kept> kept) {}

    /** @param about what it is, as the head of a title, in Vietnamese and English */
    JsonObject catalogue(String iri, String vietnamese, String english, Publisher publisher) {
        JsonObject context = new JsonObject();
        base.ifPresent(address -> context.put("@base", address));
        context.put("dcat", "http://www.w3.org/ns/dcat#")
                .put("dct", "http://purl.org/dc/terms/")
                .put("foaf", "http://xmlns.com/foaf/0.1/")
                .put("spdx", "http://spdx.org/rdf/terms#")
                .put("xsd", "http://www.w3.org/2001/XMLSchema#");
        return titled(new JsonObject().put("@context", context), iri, "dcat:Catalog", vietnamese, english)
                .put("dct:publisher", publisher(publisher))
                .put("dct:license", iri(licence))
                .put("dct:language", iri(VIETNAMESE));
    }

    /** A catalogue within another, to be read at its own address. */
    JsonObject within(String iri, Publisher publisher) {
        return titled(
                        new JsonObject(),
                        iri,
                        "dcat:Catalog",
                        "Dữ liệu mở của " + publisher.name(),
                        "Open data of " + publisher.name())
                .put("dct:publisher", publisher(publisher));
    }

    /** @param coverage the first and the last day that it speaks of, where it names any */
    JsonObject dataSet(
            String iri,
            String vietnamese,
            String english,
            Publisher publisher,
            List<String> coverage,
            JsonArray distributions) {
        JsonObject set = titled(new JsonObject(), iri, "dcat:Dataset", vietnamese, english)
                .put("dct:publisher", publisher(publisher))
                .put("dct:license", iri(licence))
                .put("dct:accessRights", iri(OPEN))
                .put("dct:language", iri(VIETNAMESE));
        if (!coverage.isEmpty()) {
            set.put(
                    "dct:temporal",
                    new JsonObject()
                            .put("@type", "dct:PeriodOfTime")
                            .put("dcat:startDate", typed("xsd:date", coverage.getFirst()))
                            .put("dcat:endDate", typed("xsd:date", coverage.getLast())));
        }
        return set.put("dcat:distribution", distributions);
    }

    /** With a checksum only where one answer holds everything: that of a part would be a checksum of nothing. */
    JsonObject distribution(String iri, Form form, String service) {
        JsonObject distribution = new JsonObject()
                .put("@id", iri + "-" + form.name())
                .put("@type", "dcat:Distribution")
                .put("dct:title", form.name().toUpperCase(java.util.Locale.ROOT))
                .put("dct:license", iri(licence))
                .put("dcat:mediaType", iri(MEDIA_TYPES + form.mediaType()))
                .put("dcat:accessURL", iri(form.address()))
                .put("dcat:accessService", iri(service));
        form.kept()
                .ifPresent(kept -> distribution
                        .put("dcat:downloadURL", iri(form.address()))
                        .put(
                                "dcat:byteSize",
                                typed(
                                        "xsd:nonNegativeInteger",
                                        Integer.toString(kept.body().length())))
                        .put(
                                "spdx:checksum",
                                new JsonObject()
                                        .put("@type", "spdx:Checksum")
                                        .put("spdx:algorithm", iri("spdx:checksumAlgorithm_sha256"))
                                        .put("spdx:checksumValue", typed("xsd:hexBinary", kept.sha256()))));
        return distribution;
    }

    /** The interface by which everything can be asked for, page by page where it is long. */
    JsonObject service(String iri, String description, Publisher publisher) {
        return titled(
                        new JsonObject(),
                        iri,
                        "dcat:DataService",
                        "Giao diện đọc công khai",
                        "The public view, to be read without a token")
                .put("dct:publisher", publisher(publisher))
                .put("dct:license", iri(licence))
                .put("dct:accessRights", iri(OPEN))
                .put("dcat:endpointURL", iri(iri))
                .put("dcat:endpointDescription", iri(description));
    }

    private static JsonObject titled(JsonObject of, String iri, String type, String vietnamese, String english) {
        JsonArray words = new JsonArray().add(words("vi", vietnamese)).add(words("en", english));
        return of.put("@id", iri).put("@type", type).put("dct:title", words).put("dct:description", words.copy());
    }

    private static JsonObject publisher(Publisher publisher) {
        return new JsonObject()
                .put("@id", publisher.iri())
                .put("@type", new JsonArray().add("foaf:Agent").add("foaf:Organization"))
                .put("foaf:name", publisher.name());
    }

    private static JsonObject iri(String iri) {
        return new JsonObject().put("@id", iri);
    }

    private static JsonObject typed(String type, String value) {
        return new JsonObject().put("@type", type).put("@value", value);
    }

    private static JsonObject words(String language, String text) {
        return new JsonObject().put("@language", language).put("@value", text);
    }
}
