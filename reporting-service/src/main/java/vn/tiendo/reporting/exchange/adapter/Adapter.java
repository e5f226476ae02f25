package vn.tiendo.reporting.exchange.adapter;

/**
 * Speaks to one kind of system. A message may come again under the same id, after a failure or the death of a process: an
 * adapter must not hand it in twice, and asks for the receipt of what may have arrived before it sends again.
 */
public interface Adapter {
    /** How partners name it. */
    String name();

    /** Blocks until there is an answer, or there will be none for now; it throws nothing because of what the partner does. */
    Answer deliver(Message message) throws InterruptedException;
}
