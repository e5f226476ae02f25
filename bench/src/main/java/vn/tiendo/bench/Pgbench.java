package vn.tiendo.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** PostgreSQL's own load generator: one script, prepared once per connection, each client its share of the numbers. */
final class Pgbench {
    private static final Pattern PROCESSED = Pattern.compile("transactions actually processed: (\\d+)/");
    private static final Pattern PER_SECOND = Pattern.compile("tps = ([0-9.]+) \\(without initial connection time\\)");

    private final String jdbcUrl;
    private final String user;
    private final Path script;
    private final int clients;

    Pgbench(String jdbcUrl, String user, Path script, int clients) {
        this.jdbcUrl = jdbcUrl;
        this.user = user;
        this.script = script;
        this.clients = clients;
    }

    /** Runs the script once for every number from {@code first}, {@code count} of them; transactions per second. */
    double run(int first, int count) {
        int each = count / clients;
        URI address = URI.create(jdbcUrl.substring("jdbc:".length()));
        String command = "pgbench -n -M prepared -c %d -j 2 -t %d -D first=%d -D each=%d -D i=-1 -h %s -p %d -U %s -f"
                .formatted(clients, each, first, each, address.getHost(), address.getPort(), user);
        List<String> words = new ArrayList<>(List.of(command.split(" ")));
        words.addAll(List.of(script.toString(), address.getPath().substring(1)));
        ProcessBuilder builder = new ProcessBuilder(words);
        builder.environment().put("PGPASSWORD", user);
        String said = output(builder.redirectErrorStream(true));
        if (!find(PROCESSED, said).equals(Integer.toString(each * clients))) {
            throw new BenchException("pgbench did not do all its transactions:\n" + said);
        }
        return Double.parseDouble(find(PER_SECOND, said));
    }

    private static String output(ProcessBuilder builder) {
        try {
            Process process = builder.start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new BenchException("pgbench failed:\n" + said);
            }
            return said;
        } catch (IOException e) {
            throw new BenchException("pgbench is not there: install PostgreSQL's contributed programs", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchException("interrupted", e);
        }
    }

    private static String find(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        if (!found.find()) {
            throw new BenchException("pgbench says something else:\n" + text);
        }
        return found.group(1);
    }
}
