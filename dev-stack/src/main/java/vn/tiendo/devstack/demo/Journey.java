package vn.tiendo.devstack.demo;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tiendo.devstack.client.Api;
import vn.tiendo.devstack.client.Eventually;

/** The main journey: from the text of an issued plan to a number that anyone can ask about. */
public final class Journey {
    private final Api api;
    private final Narrator narrator;

    public Journey(Api api, Narrator narrator) {
        this.api = api;
        this.narrator = narrator;
    }

    /** @param plan the text of an issued plan, or null for the project's own sample */
    public void play(@Nullable Path plan) {
        narrator.step("Who is who");
        for (var code : new String[] {"H35", "H35.TANPHONG", "H35.TANPHONG.VHXH"}) {
            var organization = Eventually.eventually(
                    "reading organisation " + code,
                    Duration.ofSeconds(30),
                    () -> Optional.of(api.as("admin").get("/organizations/" + code)));
            narrator.say("%-18s %s", code, organization.path("name").asText());
        }
    }
}
