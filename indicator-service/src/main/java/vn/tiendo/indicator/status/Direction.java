package vn.tiendo.indicator.status;

/** Which way of an indicator is better. */
public enum Direction {
    UP,
    DOWN
}
