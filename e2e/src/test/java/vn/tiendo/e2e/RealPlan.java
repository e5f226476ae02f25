package vn.tiendo.e2e;

import static vn.tiendo.devstack.client.Eventually.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import vn.tiendo.devstack.client.Api;
import vn.tiendo.devstack.client.ApiException;

/**
 * One of the real plans that lie beside the repository where they are to be had, and who keeps it here.
 *
 * @param town the part of the users' names, as in {@code editor.tinh}
 */
record RealPlan(String name, String town, String keeper, String reporter) {
    private static final Path FOLDER =
            Path.of("../../shared/plans").toAbsolutePath().normalize();
    private static final ObjectMapper JSON = new ObjectMapper();

    static final List<RealPlan> ALL = List.of(
            new RealPlan("tinh-uy-quy-iv-2025", "tinh", "H35", "H35.KHCN"),
            new RealPlan("van-phong-ubnd-tinh-2025", "tinh", "H35", "H35.VP"),
            new RealPlan("phuong-tan-phong-2026-ocr", "tanphong", "H35.TANPHONG", "H35.TANPHONG.VHXH"));

    static boolean areThere() {
        return Files.isDirectory(FOLDER);
    }

    Api editor() {
        return Stack.api().as("editor." + town);
    }

    Api issuer() {
        return Stack.api().as("issuer." + town);
    }

    /** Sent in as a file and read: the import as the API gives it once it is done. */
    JsonNode imported() {
        String id = editor().upload("/plan-imports", FOLDER.resolve(name + ".txt"))
                .path("id")
                .asText();
        JsonNode read = eventually(
                "reading " + name,
                Duration.ofSeconds(60),
                () -> Optional.of(editor().get("/plan-imports/" + id))
                        .filter(one -> !one.path("status").asText().equals("RUNNING")));
        if (!read.path("status").asText().equals("DONE")) {
            throw new ApiException(name + " could not be read: " + read.path("problem"));
        }
        return read;
    }

    /** What the judge beside the plans says of the result. */
    JsonNode score(JsonNode result) {
        try {
            Path file = Files.createDirectories(Path.of("target/real-plans")).resolve(name + ".json");
            Files.writeString(file, result.toString());
            Process judge = new ProcessBuilder(
                            "python3",
                            FOLDER.resolve("score.py").toString(),
                            file.toString(),
                            FOLDER.resolve("expected/" + name + ".json").toString())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(judge.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!judge.waitFor(60, TimeUnit.SECONDS) || judge.exitValue() != 0) {
                throw new AssertionError("score.py: " + said);
            }
            return JSON.readTree(said);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    static boolean hasJudge() {
        try {
            return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
