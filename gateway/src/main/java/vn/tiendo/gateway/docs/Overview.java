package vn.tiendo.gateway.docs;

import io.vertx.core.json.JsonObject;

/** What stands at the head of the merged description: what every operation has in common. */
final class Overview {
    private static final String TEXT = "docs/overview.md";

    private Overview() {}

    static JsonObject info() {
        return new JsonObject()
                .put("title", "Tiendo")
                .put("version", "1")
                .put("summary", "How a province carries out a resolution: plans, targets, reports, deadlines")
                .put("description", Packaged.text(TEXT))
                .put("contact", new JsonObject().put("name", "The Tiendo project"))
                .put(
                        "license",
                        new JsonObject()
                                .put("name", "Apache-2.0")
                                .put("url", "https://www.apache.org/licenses/LICENSE-2.0"));
    }
}
