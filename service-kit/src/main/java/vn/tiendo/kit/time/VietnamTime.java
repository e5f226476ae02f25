package vn.tiendo.kit.time;

import java.time.ZoneId;

/** The civil time of Vietnam, UTC+7 without daylight saving. */
public final class VietnamTime {
    /** The zone in which every nominal day and every "24:00" of a deadline is meant. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private VietnamTime() {}
}
