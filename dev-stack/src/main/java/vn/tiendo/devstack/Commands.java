package vn.tiendo.devstack;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.tiendo.devstack.client.Api;
import vn.tiendo.devstack.demo.Journey;
import vn.tiendo.devstack.demo.Narrator;

/** The commands of {@code ./tiendo} that need the launcher. */
final class Commands {
    private final StackSettings settings;
    private final PrintStream out;
    private final DevStack stack;

    Commands(StackSettings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
        this.stack = new DevStack(settings, line -> out.println("  " + line));
    }

    int run(List<String> arguments) throws IOException {
        var command = arguments.isEmpty() ? "" : arguments.getFirst();
        var rest = arguments.isEmpty() ? arguments : arguments.subList(1, arguments.size());
        return switch (command) {
            case "up" -> up();
            case "down" -> down();
            case "status" -> status();
            case "reset" -> reset();
            case "demo" -> demo(rest);
            case "replay" -> replay(rest);
            case "verify-audit" -> verifyAudit(rest);
            default -> throw new StackException("Unknown command: %s; ./tiendo help lists them.".formatted(command));
        };
    }

    private int up() throws IOException {
        long began = System.nanoTime();
        out.println("Starting Tiendo");
        stack.up();
        DemoOrganizations.createMissing(api());
        var memory =
                stack.statuses().stream().mapToLong(DevStack.Status::memory).sum();
        out.printf(
                "Ready in %.0f s, %s of memory, %d demo organisations.%n",
                (System.nanoTime() - began) / 1e9, Memory.inMebibytes(memory), DemoOrganizations.count());
        out.println(Welcome.text(stack));
        return 0;
    }

    private int down() {
        stack.down();
        out.println("Tiendo is down; its data stays in %s (./tiendo reset deletes it).".formatted(settings.home()));
        return 0;
    }

    private int status() throws IOException {
        var statuses = stack.statuses();
        out.printf("%-14s %-10s %6s %8s %10s%n", "part", "state", "port", "pid", "memory");
        for (var status : statuses) {
            out.printf(
                    "%-14s %-10s %6d %8s %10s%n",
                    status.part().label(),
                    status.state(),
                    status.port(),
                    status.pid() == 0 ? "-" : status.pid(),
                    status.pid() == 0 ? "-" : Memory.inMebibytes(status.memory()));
        }
        return statuses.stream().allMatch(status -> status.state().equals("ready")) ? 0 : 1;
    }

    private int reset() throws IOException {
        stack.reset();
        out.println("Tiendo is down and its data and logs are deleted; ./tiendo up starts afresh.");
        return 0;
    }

    private int demo(List<String> arguments) {
        var plan = arguments.isEmpty() ? null : Path.of(arguments.getFirst());
        if (plan != null && !Files.isReadable(plan)) {
            throw new StackException("There is no readable file %s.".formatted(plan));
        }
        new Journey(api(), new Narrator(out)).play(plan);
        return 0;
    }

    /** Puts the events of a dead-letter topic back where they came from, with the kit of the service that refused them. */
    private int replay(List<String> arguments) throws IOException {
        if (arguments.size() != 1 || !arguments.getFirst().endsWith(".dlq")) {
            throw new StackException(
                    "Say which dead-letter topic to replay: ./tiendo replay plan.issued.indicator.dlq");
        }
        var command = new ArrayList<>(List.of(stack.bootstrapServers()));
        command.addAll(arguments);
        return kit("vn.tiendo.kit.inbox.ReplayDeadLetters", command);
    }

    /** Needs no stack and no network: only the files and what is built. */
    private int verifyAudit(List<String> arguments) throws IOException {
        return kit("vn.tiendo.kit.audit.log.VerifyAudit", arguments);
    }

    /** Runs a command of the service-kit, as a service brings it. */
    private int kit(String program, List<String> arguments) throws IOException {
        var jars = settings.root().resolve(Part.PLAN.module()).resolve("target/quarkus-app/lib/main/*");
        var command = JavaChild.command(List.of(), jars.toString(), program, arguments.toArray(String[]::new));
        try {
            return new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("The command was interrupted; running it again is safe.", e);
        }
    }

    private Api api() {
        return Api.at(stack.url(Part.GATEWAY), stack.url(Part.KEYCLOAK));
    }
}
