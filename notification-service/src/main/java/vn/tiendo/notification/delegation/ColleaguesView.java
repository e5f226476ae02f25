package vn.tiendo.notification.delegation;

import java.util.List;

/** All of them: a body has some dozens of people. */
record ColleaguesView(List<ColleagueView> items) {}
