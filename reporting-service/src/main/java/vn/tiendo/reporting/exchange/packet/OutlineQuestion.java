package vn.tiendo.reporting.exchange.packet;

import java.util.UUID;

/** A question, and its place from 1. */
public record OutlineQuestion(UUID question, int position, String text) {}
