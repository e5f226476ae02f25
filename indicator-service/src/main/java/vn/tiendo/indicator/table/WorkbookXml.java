package vn.tiendo.indicator.table;

import java.util.List;

/** The parts of a workbook beside its sheets (ECMA-376). */
final class WorkbookXml {
    static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private WorkbookXml() {}

    static String packageRelations() {
        return HEAD + "<Relationships xmlns=\"" + PACKAGE + "relationships\">"
                + relation("rId1", "officeDocument", "xl/workbook.xml") + "</Relationships>";
    }

    /** What XML cannot hold is left out. */
    static String escaped(String text) {
        StringBuilder xml = new StringBuilder();
        text.codePoints()
                .filter(at ->
                        at >= ' ' && at != 0xFFFE && at != 0xFFFF && !(at >= 0xD800 && at <= 0xDFFF) || at == '\n')
                .forEach(at -> {
                    switch (at) {
                        case '&' -> xml.append("&amp;");
                        case '<' -> xml.append("&lt;");
                        case '>' -> xml.append("&gt;");
                        case '"' -> xml.append("&quot;");
                        default -> xml.appendCodePoint(at);
                    }
                });
        return xml.toString();
    }

    static String workbook(List<String> sheets) {
        StringBuilder xml = new StringBuilder(HEAD)
                .append("<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS + "\"><sheets>");
        for (int i = 1; i <= sheets.size(); i++) {
            xml.append(
                    "<sheet name=\"%s\" sheetId=\"%d\" r:id=\"rId%d\"/>".formatted(escaped(sheets.get(i - 1)), i, i));
        }
        return xml.append("</sheets></workbook>").toString();
    }

    static String relations(int sheets) {
        StringBuilder xml = new StringBuilder(HEAD).append("<Relationships xmlns=\"" + PACKAGE + "relationships\">");
        for (int i = 1; i <= sheets; i++) {
            xml.append(relation("rId" + i, "worksheet", "worksheets/sheet" + i + ".xml"));
        }
        return xml.append(relation("rId" + (sheets + 1), "styles", "styles.xml"))
                .append("</Relationships>")
                .toString();
    }

    private static String relation(String id, String kind, String target) {
        return "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>".formatted(id, RELATIONS, kind, target);
    }

    /** Style 0 is plain, 1 bold, 2 a day. */
    static String styles() {
        return HEAD + "<styleSheet xmlns=\"" + MAIN + "\">"
                + "<numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy\"/></numFmts>"
                + "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
                + "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
                + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
                + "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
                + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
                + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
                + "<cellXfs count=\"3\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
                + "<xf numFmtId=\"0\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyFont=\"1\"/>"
                + "<xf numFmtId=\"164\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/></cellXfs>"
                + "</styleSheet>";
    }

    static String types(int sheets) {
        StringBuilder xml = new StringBuilder(HEAD)
                .append("<Types xmlns=\"" + PACKAGE + "content-types\">")
                .append(
                        "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>")
                .append("<Default Extension=\"xml\" ContentType=\"application/xml\"/>")
                .append(type("/xl/workbook.xml", "sheet.main"))
                .append(type("/xl/styles.xml", "styles"));
        for (int i = 1; i <= sheets; i++) {
            xml.append(type("/xl/worksheets/sheet" + i + ".xml", "worksheet"));
        }
        return xml.append("</Types>").toString();
    }

    private static String type(String part, String kind) {
        return "<Override PartName=\"%s\" ContentType=\"%s%s+xml\"/>".formatted(part, TYPE, kind);
    }
}
