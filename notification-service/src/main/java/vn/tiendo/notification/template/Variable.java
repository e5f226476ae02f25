package vn.tiendo.notification.template;

import java.util.Locale;

/** What a template may name; all of them are text, and one that has nothing to say is empty. */
public enum Variable {
    /** Who issues the letter. */
    ISSUER("UBND phường Tân Phong", "The People's Committee of Tân Phong"),
    /** Who owes the work. */
    OWNER("Phòng Văn hóa - Xã hội", "The Culture and Society Division"),
    /** To whom the letter goes. */
    ADDRESSEE("UBND tỉnh", "The Provincial People's Committee"),
    /** What is owed. */
    WORK("Báo cáo tháng 6/2026", "Report of June 2026"),
    /** Until when, in words. */
    DUE("24:00 ngày 15/6/2026", "24:00 on 15/6/2026"),
    /** How many days late, or early; empty when it is less than one. */
    DAYS("7", "7");

    private final String vietnamese;
    private final String english;

    Variable(String vietnamese, String english) {
        this.vietnamese = vietnamese;
        this.english = english;
    }

    /** The name by which templates call it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What stands for it in a preview. */
    String example(Language language) {
        return switch (language) {
            case VI -> vietnamese;
            case EN -> english;
        };
    }
}
