package vn.tiendo.documents.style;

/** Distances of the text from the edges of the paper as one reads it, upright or lying, in millimetres. */
public record Margins(double top, double bottom, double left, double right) {}
