package vn.tiendo.notification.preference;

/** The languages in which people are told. */
enum NoticeLanguage {
    vi,
    en
}
