package vn.tiendo.e2e;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Runs last. */
@Order(Integer.MAX_VALUE)
class ClosingFiguresTest {
    @Test
    void theFiguresAreTold() {
        System.out.println(Figures.all());
    }
}
