package vn.tiendo.reporting.routing;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.id.Ids;

/** Who is competent for one kind of thing, for a body and those below it, or for all. Versions begin with 1. */
@Entity
@Table(name = "difficulty_rule")
class RoutingRule {
    @Id
    UUID id;

    long version;

    @Nullable
    UUID organizationId;

    @Enumerated(EnumType.STRING)
    About about;

    @Enumerated(EnumType.STRING)
    Competent competent;

    @Nullable
    UUID namedId;

    int answerDays;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    RoutingRule() {}

    RoutingRule(About about, @Nullable UUID organizationId, Competent competent) {
        this.id = Ids.next();
        this.about = about;
        this.organizationId = organizationId;
        this.competent = competent;
    }

    void decide(Competent who, @Nullable UUID named, int days) {
        competent = who;
        namedId = named;
        answerDays = days;
        version++;
    }
}
