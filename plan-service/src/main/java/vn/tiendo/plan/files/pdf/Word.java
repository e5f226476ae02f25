package vn.tiendo.plan.files.pdf;

/** A word on a page, in points from the upper left corner of the page as it is read. */
record Word(String text, float left, float right, float top, float bottom, float blank) {
    float centre() {
        return (left + right) / 2;
    }

    float middle() {
        return (top + bottom) / 2;
    }

    float height() {
        return bottom - top;
    }

    float gapTo(Word next) {
        return next.left - right;
    }
}
