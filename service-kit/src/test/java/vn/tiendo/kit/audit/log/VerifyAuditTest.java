package vn.tiendo.kit.audit.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tiendo.kit.audit.log.Logs.Batch;

class VerifyAuditTest {
    private static final List<Batch> PLAN = Logs.of(List.of(2, 3, 1));

    @TempDir
    Path directory;

    private static List<String> lines(String service, List<Batch> log, LogLine.Witnessed... witnessed) {
        List<String> lines = new ArrayList<>();
        lines.add(new LogLine.Log(service, 1, Logs.DAY.plusSeconds(3_600).toString()).written());
        for (Batch batch : log) {
            for (int i = 0; i < batch.records().size(); i++) {
                lines.add(new LogLine.Entry(
                                batch.seal().batch(), i, batch.records().get(i))
                        .written());
            }
            lines.add(LogLine.Sealed.of(batch.seal()).written());
        }
        Stream.of(witnessed).map(LogLine::written).forEach(lines::add);
        long last = log.isEmpty() ? 0 : log.getLast().seal().batch();
        lines.add(new LogLine.End(last, 0).written());
        return lines;
    }

    private static LogLine.Witnessed witnessed(String of, Batch batch) {
        Seal seal = batch.seal();
        return new LogLine.Witnessed(
                of, seal.epoch(), seal.batch(), seal.head(), seal.sealedAt().toString());
    }

    private String file(String name, List<String> lines) throws IOException {
        return Files.writeString(directory.resolve(name), String.join("", lines))
                .toString();
    }

    /** Exit code and what was printed. */
    private static String verify(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = VerifyAudit.run(
                List.of(arguments), new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
        return code + " " + out.toString(UTF_8) + err.toString(UTF_8);
    }

    private static void assertSays(String expected, String told) {
        assertTrue(told.contains(expected), told);
    }

    @Test
    void logsThatVouchForEachOtherAreIntact() throws IOException {
        Batch own = Logs.of(List.of(1)).getFirst();
        String told = verify(
                file("plan.ndjson", lines("plan-service", PLAN)),
                file(
                        "indicator.ndjson",
                        lines("indicator-service", List.of(own), witnessed("plan-service", PLAN.getLast()))));
        assertTrue(told.startsWith("0 "), told);
        assertSays("6 records in 3 batches", told);
        assertSays("Confirmed by indicator-service.", told);
    }

    @Test
    void aLineThatIsTakenOutAlteredOrDoubledIsNamed() throws IOException {
        List<String> whole = lines("plan-service", PLAN);
        for (int i = 1; i < whole.size() - 1; i++) {
            List<String> without = new ArrayList<>(whole);
            without.remove(i);
            assertSays("1 ", verify(file("without.ndjson", without)).substring(0, 2));
            List<String> doubled = new ArrayList<>(whole);
            doubled.add(i, whole.get(i));
            assertSays("1 ", verify(file("doubled.ndjson", doubled)).substring(0, 2));
        }
        List<String> altered = new ArrayList<>(whole);
        altered.set(5, whole.get(5).replace("issue", "close"));
        assertSays("batch 2, record 1 (2-1) was altered", verify(file("altered.ndjson", altered)));
    }

    @Test
    void aCutFileAndACutLogShow() throws IOException {
        List<String> whole = lines("plan-service", PLAN);
        assertSays("the log was longer", verify(file("cut.ndjson", whole.subList(0, whole.size() - 1))));
        String shorter = file("shorter.ndjson", lines("plan-service", PLAN.subList(0, 2)));
        assertTrue(verify(shorter).startsWith("0 "), "by itself it fits, and says that nobody vouches for its end");
        assertSays("a cut at its end would not show", verify(shorter));
        String older = file("older.ndjson", whole);
        assertSays("batch 3 and what follows is missing", verify(shorter, older));
        Seal last = PLAN.getLast().seal();
        String printed = "plan-service:1:3:" + last.head();
        assertSays("batch 3 and what follows is missing", verify(shorter, "--head", printed));
        assertTrue(verify(older, "--head", printed).startsWith("0 "));
    }

    /** Nothing in the file itself tells it from a true one. */
    @Test
    void aLogThatWasSealedAnewIsNamedByTheRecordWhereAnOlderFileIsThere() throws IOException {
        List<Batch> forged = new ArrayList<>(PLAN.subList(0, 1));
        forged.add(Logs.sealed(forged, 1, 2, List.of(Logs.text(2, 0), "{\"id\":\"forged\"}", Logs.text(2, 2))));
        forged.add(Logs.sealed(forged, 1, 3, List.of(Logs.text(3, 0))));
        String newer = file("newer.ndjson", lines("plan-service", forged));
        assertTrue(verify(newer).startsWith("0 "));
        assertSays(
                "batch 2, record 1 (forged) was sealed in itself, but others have witnessed",
                verify(newer, file("older.ndjson", lines("plan-service", PLAN))));
    }

    /** Files are fetched one after the other, and the log grows meanwhile. */
    @Test
    void whatWasSealedAfterAnExportIsNotMissingInIt() throws IOException {
        List<String> early = lines("plan-service", PLAN.subList(0, 2));
        early.set(0, new LogLine.Log("plan-service", 1, Logs.DAY.plusSeconds(11).toString()).written());
        String told = verify(
                file("early.ndjson", early),
                file("late.ndjson", lines("plan-service", PLAN)),
                file("other.ndjson", lines("indicator-service", List.of(), witnessed("plan-service", PLAN.getLast()))));
        assertTrue(told.startsWith("0 "), told);
    }

    @Test
    void whatIsNoLogIsSaidToBeNone() throws IOException {
        assertSays("NOT A LOG", verify(file("nonsense.ndjson", List.of("nonsense\n"))));
        assertSays("NOT A LOG", verify(file("empty.ndjson", List.of())));
        List<String> broken = new ArrayList<>(lines("plan-service", PLAN));
        broken.set(5, "{\"record\":{\"batch\":2}}\n");
        assertSays("batch 2 and what follows cannot be read", verify(file("broken.ndjson", broken)));
        assertTrue(verify().startsWith("2 "));
        assertTrue(verify(directory.resolve("none").toString()).startsWith("2 "));
        assertTrue(verify("--head", "plan").startsWith("2 "));
    }
}
