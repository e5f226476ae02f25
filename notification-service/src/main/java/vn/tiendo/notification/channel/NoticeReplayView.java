package vn.tiendo.notification.channel;

/** How many are on their way again. */
record NoticeReplayView(int notices) {}
