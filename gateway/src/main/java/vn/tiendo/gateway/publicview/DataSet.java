package vn.tiendo.gateway.publicview;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.core.json.pointer.JsonPointer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** What the catalogue lists: one list of the public view each, of one body or of all. */
enum DataSet {
    PLANS("plans", "organization", "/document/issuedOn", "/document/issuedOn", "Kế hoạch", "Plans"),
    TASKS(
            "tasks",
            "keeper",
            "/deadline/nominalDueOn",
            "/deadline/nominalDueOn",
            "Nhiệm vụ: tiến độ, nguồn lực và kết quả",
            "Tasks: progress, resources used and results"),
    TARGETS("targets", "keeper", "/dueOn", "/dueOn", "Chỉ tiêu và mức đạt được", "Targets and what was reached"),
    REPORTS("reports", "recipient", "/windowFrom", "/windowTo", "Báo cáo được công khai", "Reports made public"),
    ORGANIZATIONS("organizations", "", "", "", "Danh mục cơ quan", "Directory of bodies"),
    PROFILES("rankings/profiles", "", "", "", "Phương pháp xếp hạng", "Methods of rankings");

    static final List<DataSet> OF_A_BODY = List.of(PLANS, TASKS, TARGETS, REPORTS);
    static final List<DataSet> OF_ALL = List.of(ORGANIZATIONS, PROFILES);

    private final String path;
    private final String owner;
    private final String begins;
    private final String ends;
    private final String vietnamese;
    private final String english;

    /**
     * @param owner the parameter that restricts the list to one body
     * @param begins where an item says when what it speaks of begins, and {@code ends} when it ends; empty: nowhere
     */
    DataSet(String path, String owner, String begins, String ends, String vietnamese, String english) {
        this.path = path;
        this.owner = owner;
        this.begins = begins;
        this.ends = ends;
        this.vietnamese = vietnamese;
        this.english = english;
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    String vietnamese() {
        return vietnamese;
    }

    String english() {
        return english;
    }

    /** Its list, as the service answers it: one page as long as pages can be. {@code body} is a code of plain letters. */
    String address(String publicView, String body) {
        return publicView + path + "?" + (owner.isEmpty() ? "" : owner + "=" + body + "&") + "limit=200";
    }

    /** The first day that the items speak of, and the last; fewer where they name none. */
    List<String> coverage(JsonArray items) {
        return begins.isEmpty()
                ? List.of()
                : Stream.of(
                                days(items, begins).min(String::compareTo),
                                days(items, ends).max(String::compareTo))
                        .flatMap(java.util.Optional::stream)
                        .toList();
    }

    private static Stream<String> days(JsonArray items, String pointer) {
        JsonPointer where = JsonPointer.from(pointer);
        return items.stream()
                .filter(JsonObject.class::isInstance)
                .map(where::queryJson)
                .filter(Objects::nonNull)
                .map(Object::toString);
    }
}
