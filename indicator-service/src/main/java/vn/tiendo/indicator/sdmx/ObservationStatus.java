package vn.tiendo.indicator.sdmx;

/** The codes of SDMX's CL_OBS_STATUS (version 2.3) that occur here. */
public enum ObservationStatus {
    A("Bình thường", "Normal value"),
    E("Ước tính", "Estimated value"),
    P("Tạm tính", "Provisional value"),
    /** It concerns nobody, or nothing divides by nought. */
    M("Không có: không áp dụng", "Missing value; data cannot exist"),
    /** There was nothing to report. */
    O("Không có: không phát sinh", "Missing value");

    private final Label label;

    ObservationStatus(String vietnamese, String english) {
        this.label = new Label(vietnamese, english);
    }

    Label label() {
        return label;
    }
}
