package vn.tiendo.indicator.sdmx;

/** What something is called. */
record Label(String vietnamese, String english) {
    /** A name that is data has one form. */
    static Label of(String name) {
        return new Label(name, name);
    }
}
