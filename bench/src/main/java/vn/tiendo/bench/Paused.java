package vn.tiendo.bench;

import java.io.IOException;

/** A process that stands still, so that it takes nothing from what is measured meanwhile. */
final class Paused implements AutoCloseable {
    private final ProcessHandle process;

    Paused(ProcessHandle process) {
        this.process = process;
        signal("-STOP");
    }

    @Override
    public void close() {
        signal("-CONT");
    }

    private void signal(String signal) {
        try {
            Process kill = new ProcessBuilder("kill", signal, Long.toString(process.pid())).start();
            if (kill.waitFor() != 0) {
                throw new BenchException("kill " + signal + " failed");
            }
        } catch (IOException e) {
            throw new BenchException("kill is not there", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchException("interrupted", e);
        }
    }
}
