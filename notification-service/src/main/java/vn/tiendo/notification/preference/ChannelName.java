package vn.tiendo.notification.preference;

/** The ways in which people are told. */
public enum ChannelName {
    /** Always, and whatever else is wanted: it is the record of what somebody was told. */
    INBOX(true),
    EMAIL(true),
    /** To a telephone, through the gateway of whoever operates this; only for those who ask for it. */
    SHORT_MESSAGE(false);

    private final boolean wantedUnlessSaid;

    ChannelName(boolean wantedUnlessSaid) {
        this.wantedUnlessSaid = wantedUnlessSaid;
    }

    boolean isWantedUnlessSaid() {
        return wantedUnlessSaid;
    }
}
