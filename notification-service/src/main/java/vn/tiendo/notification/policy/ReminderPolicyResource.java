package vn.tiendo.notification.policy;

import static vn.tiendo.notification.policy.PolicyError.REMINDER_RUNG_INVALID;
import static vn.tiendo.notification.policy.PolicyError.REMINDER_RUNG_REPEATED;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import vn.tiendo.kit.idempotency.Idempotency;
import vn.tiendo.kit.paging.Page;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.notification.ladder.Ladder;
import vn.tiendo.notification.ladder.Rung;

@Path("/api/v1/reminder-policies")
@Tag(name = "Reminder policies")
class ReminderPolicyResource {
    private final ReminderPolicies policies;
    private final Idempotency idempotency;

    ReminderPolicyResource(ReminderPolicies policies, Idempotency idempotency) {
        this.policies = policies;
        this.idempotency = idempotency;
    }

    /** @param rungs signed ISO 8601 durations from the due moment: -P3D three days before it, PT0S at it */
    record AddPolicy(
            @NotNull DeadlineKind kind,
            @NotEmpty @Size(max = 20) List<@NotNull @Size(max = 20) String> rungs) {}

    @GET
    @Authenticated
    @Operation(summary = "Lists reminder policies, newest first; the one in force of each kind says so")
    public Uni<Page<ReminderPolicyView>> list(@BeanParam PageRequest page) {
        return policies.list(page)
                .map(found -> new Page<>(
                        found.items().stream().map(ReminderPolicyView::of).toList(), found.next()));
    }

    @POST
    @RolesAllowed("admin")
    @ResponseStatus(201)
    @Operation(summary = "Puts a new policy in force for the deadlines of a kind that appear or change from now on")
    public Uni<ReminderPolicyView> add(@Valid @NotNull AddPolicy command) {
        Ladder ladder = ladder(command.rungs());
        return idempotency.once(
                command,
                ReminderPolicyView.class,
                () -> policies.add(command.kind(), ladder).map(ReminderPolicyView::of));
    }

    private static Ladder ladder(List<String> texts) {
        List<Rung> rungs = new ArrayList<>();
        for (String text : texts) {
            String pointer = "/rungs/" + rungs.size();
            Rung rung = rung(text, pointer);
            if (rungs.contains(rung)) {
                throw REMINDER_RUNG_REPEATED.at(pointer, text);
            }
            rungs.add(rung);
        }
        return Ladder.of(rungs);
    }

    private static Rung rung(String text, String pointer) {
        try {
            return Rung.parse(text);
        } catch (DateTimeException invalid) {
            throw REMINDER_RUNG_INVALID.at(pointer, text);
        }
    }
}
