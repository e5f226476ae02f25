package vn.tiendo.kit.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** The activity log of this service as a list, newest first. */
@ApplicationScoped
class AuditLog {
    private final Mutiny.Session session;
    private final ObjectMapper json;
    private final String service;

    AuditLog(
            Mutiny.Session session,
            ObjectMapper json,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.session = session;
        this.json = json;
        this.service = service;
    }

    @WithTransaction
    Uni<List<AuditEntryView>> list(AuditQuestion asked) {
        List<String> clauses = new ArrayList<>(List.of("(e.at, e.id) < (:beforeAt, :beforeId)"));
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("beforeAt", asked.before().at());
        values.put("beforeId", asked.before().id());
        add(clauses, values, "e.subject = :subject", "subject", asked.subject());
        add(clauses, values, "e.actor = :actor", "actor", asked.actor());
        add(clauses, values, "e.action = :action", "action", asked.action());
        add(clauses, values, "e.at >= :since", "since", asked.from());
        add(clauses, values, "e.at < :until", "until", asked.to());
        if (asked.personalData()) {
            clauses.add("e.personal_data");
        }
        Mutiny.SelectionQuery<Tuple> query = session.createNativeQuery(
                "select e.id, e.at, e.actor, e.action, e.subject, e.personal_data, e.content, e.batch, e.position"
                        + " from audit_entry e where " + String.join(" and ", clauses)
                        + " order by e.at desc, e.id desc",
                Tuple.class);
        values.forEach(query::setParameter);
        return query.setMaxResults(asked.limit())
                .getResultList()
                .map(rows -> rows.stream().map(this::view).toList());
    }

    private static void add(
            List<String> clauses, Map<String, Object> values, String clause, String name, @Nullable Object value) {
        if (value != null) {
            clauses.add(clause);
            values.put(name, value);
        }
    }

    private AuditEntryView view(Tuple row) {
        JsonNode text = parsed(row.get("content", String.class));
        JsonNode facts = text.path("facts");
        return new AuditEntryView(
                row.get("id", UUID.class),
                row.get("at", OffsetDateTime.class).toInstant(),
                service,
                text.path("actor").asText(""),
                text.path("organization").asText(""),
                StreamSupport.stream(text.path("roles").spliterator(), false)
                        .map(JsonNode::asText)
                        .toList(),
                text.path("action").asText(""),
                row.get("subject", UUID.class),
                facts.isObject() ? facts : JsonNodeFactory.instance.objectNode(),
                row.get("personal_data", Boolean.class),
                text.path("traceId").textValue(),
                row.get("batch", Long.class),
                row.get("position", Integer.class));
    }

    /** What was altered until it is no JSON is shown as saying nothing; the check of the log names it. */
    private JsonNode parsed(String content) {
        try {
            return json.readTree(content);
        } catch (JsonProcessingException altered) {
            return MissingNode.getInstance();
        }
    }
}
