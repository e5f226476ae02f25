package vn.tiendo.kit.openapi;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Every list is a table, too. */
final class CsvLists {
    private static final String JSON = "application/json";
    private static final String CSV = "text/csv";
    private static final String WHAT = """
            The list as CSV (RFC 4180): a line for each item, a column for each field, `keeper.code` for one within another. \
            Several words in one cell are divided by semicolons, with a backslash before one within a word; whatever has \
            more to it is JSON. Texts that a spreadsheet would take for formulas, and those that begin with an apostrophe, \
            have an apostrophe before them: take one away and read what was written. It is the whole list from `cursor` on, \
            without a token one page of it.""";

    private final Types types;

    CsvLists(Types types, Components components) {
        this.types = types;
        components.addParameter(
                "Format",
                query("format", "`csv` for CSV, the same as `Accept: text/csv`")
                        .schema(string().addEnumeration("json").addEnumeration("csv")));
        components.addParameter(
                "ByteOrderMark",
                query("bom", "`true`: CSV begins with a byte order mark, by which spreadsheets know UTF-8")
                        .schema(OASFactory.createSchema().addType(SchemaType.BOOLEAN)));
    }

    void describe(String name, Operation operation) {
        APIResponse success = operation.getResponses().getAPIResponse("200");
        if (!name.startsWith("GET ") || success == null || success.getContent() == null) {
            return;
        }
        MediaType page = success.getContent().getMediaType(JSON);
        if (page != null && types.isPage(Types.named(page.getSchema()))) {
            success.getContent()
                    .addMediaType(
                            CSV,
                            OASFactory.createMediaType()
                                    .schema(string().description(WHAT))
                                    .addExample(
                                            "csv", OASFactory.createExample().value("id,version\r\n")));
            operation.addParameter(Parameters.reference("Format"));
            operation.addParameter(Parameters.reference("ByteOrderMark"));
        }
    }

    private static Parameter query(String name, String what) {
        return OASFactory.createParameter().name(name).in(Parameter.In.QUERY).description(what);
    }

    private static Schema string() {
        return OASFactory.createSchema().addType(SchemaType.STRING);
    }
}
