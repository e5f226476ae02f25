package vn.tiendo.devstack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Resident memory of a process and of all that it started, in bytes; shared pages are counted for each. */
final class Memory {
    private Memory() {}

    static long resident(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                .mapToLong(one -> kilobytes(one.pid()) * 1024)
                .sum();
    }

    static String inMebibytes(long bytes) {
        return (bytes >> 20) + " MiB";
    }

    private static long kilobytes(long pid) {
        var status = Path.of("/proc", Long.toString(pid), "status");
        try {
            return Files.exists(Path.of("/proc/self/status")) ? fromProc(status) : fromPs(pid);
        } catch (IOException e) {
            return 0; // it ended while we looked
        }
    }

    private static long fromProc(Path status) throws IOException {
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                .sum();
    }

    private static long fromPs(long pid) throws IOException {
        var ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
        var output = new String(ps.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
        return output.isEmpty() ? 0 : Long.parseLong(output);
    }
}
