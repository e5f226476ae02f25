package vn.tiendo.devstack.demo;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.tiendo.devstack.client.Api;

/**
 * The main journey, from the text of an issued plan to a number that anyone can ask about. Every step checks what it
 * sees and fails with a sentence; {@code ./tiendo demo} tells it, the end-to-end test plays it.
 */
public final class Journey {
    private final Narrator narrator;
    private final JourneyState state = new JourneyState();
    private final PlanSteps plans;
    private final ReportSteps reports;
    private final DeadlineSteps deadlines;

    public Journey(Api api, Narrator narrator) {
        this.narrator = narrator;
        this.plans = new PlanSteps(api, narrator, state);
        this.reports = new ReportSteps(api, narrator, state);
        this.deadlines = new DeadlineSteps(api, narrator, state);
    }

    private record Step(String title, Runnable play) {}

    /** @param plan the text of an issued plan, or null for the project's own sample */
    public JourneyState play(@Nullable Path plan) {
        return play(plan, title -> {});
    }

    /** @param between called with the title of each step after it is done: the place to pull a plug */
    public JourneyState play(@Nullable Path plan, Consumer<String> between) {
        for (Step step : steps(plan)) {
            narrator.step(step.title());
            step.play().run();
            between.accept(step.title());
        }
        narrator.say("");
        narrator.say("The journey is done.");
        return state;
    }

    private List<Step> steps(@Nullable Path plan) {
        return List.of(
                new Step("The ward's editor imports the text of an issued plan", () -> plans.importText(plan)),
                new Step("What was read becomes a draft plan", plans::draft),
                new Step("She names who reports one target, and on which indicator", plans::correctTarget),
                new Step("She adds a task and a monthly reporting duty", plans::addTaskAndDuty),
                new Step("The ward issues the plan", plans::issue),
                new Step("The other services have learnt of it, by events alone", plans::awaitNews),
                new Step("The regime is confirmed, and the open period's report is owed", reports::confirmRegime),
                new Step("The deadline stands, with its reminders", deadlines::seeDeadline),
                new Step("The unit's reporter fills the report", reports::fill),
                new Step("The head of the unit approves, and it is submitted", reports::approveAndSubmit),
                new Step("The ward's reviewer returns one item with a reason", reports::sendBack),
                new Step("The unit corrects that item alone", reports::correct),
                new Step("The report is accepted", reports::accept),
                new Step("Target and task have moved", reports::seeProgress),
                new Step("Anyone authorised asks where the number comes from", reports::explain),
                new Step("A report is asked for at once, and nobody hands it in", deadlines::missDeadline));
    }
}
