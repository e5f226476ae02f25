package vn.tiendo.indicator.scorecard;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiendo.indicator.rollup.RollupQuestion.Bodies;
import vn.tiendo.indicator.scorecard.ScorecardBodies.Body;
import vn.tiendo.indicator.scoring.Scoring;
import vn.tiendo.indicator.scoring.ScoringFormula;
import vn.tiendo.indicator.scoring.ScoringProfile;
import vn.tiendo.indicator.scoring.ScoringProfileView;
import vn.tiendo.indicator.scoring.ScoringProfiles;
import vn.tiendo.indicator.scoring.ScoringRules;
import vn.tiendo.kit.paging.Page;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.kit.scope.OrgScope;

/** Cards of bodies; as many statements for one body as for all. */
@ApplicationScoped
public class Scorecards {
    private final ScoringProfiles profiles;
    private final ScorecardBodies bodies;
    private final ScoringInputs inputs;

    Scorecards(ScoringProfiles profiles, ScorecardBodies bodies, ScoringInputs inputs) {
        this.profiles = profiles;
        this.bodies = bodies;
        this.inputs = inputs;
    }

    @WithTransaction
    Uni<ScorecardsView> page(ScorecardQuestion asked, PageRequest request, OrgScope scope) {
        return profiles.find(asked.profile(), asked.year())
                .chain(profile -> bodies.of(asked.organization(), asked.of(), asked.level(), request, scope)
                        .map(found -> request.page(
                                found,
                                body -> List.of(
                                        String.valueOf(body.organization().code()))))
                        .chain(page -> view(asked, profile, page)));
    }

    private Uni<ScorecardsView> view(ScorecardQuestion asked, ScoringProfile profile, Page<Body> page) {
        Period period = Period.within(profile, asked.from(), asked.to(), asked.today());
        return cards(page.items(), profile.rules(), asked.subject(), period)
                .map(cards -> new ScorecardsView(
                        ScoringProfileView.of(profile, asked.today()),
                        ScoringFormula.OURS,
                        period.from(),
                        period.to(),
                        period.asOf(),
                        asked.subject(),
                        cards,
                        page.next()));
    }

    /** The cards of all bodies right below one, by code; 404 outside the scope. */
    @WithTransaction
    public Uni<List<Scorecard>> below(
            String organization,
            @Nullable String level,
            ScoringRules rules,
            Subject subject,
            Period period,
            OrgScope scope) {
        return bodies.of(organization, Bodies.CHILDREN, level, null, scope)
                .chain(found -> cards(found, rules, subject, period));
    }

    private Uni<List<Scorecard>> cards(List<Body> of, ScoringRules rules, Subject subject, Period period) {
        return inputs.of(of.stream().map(Body::id).toList(), subject, period, rules.indicators())
                .map(counted -> of.stream()
                        .map(body -> Scorecard.of(
                                body.organization(),
                                subject == Subject.HEAD ? rules.title(body.level(), body.line()) : null,
                                Scoring.score(rules, counted.of(body.id(), rules.criteria())),
                                rules))
                        .toList());
    }
}
