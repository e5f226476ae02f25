package vn.tiendo.notification.delegation;

import vn.tiendo.notification.directory.Person;

/** Somebody of the caller's own organisation who can be named as deputy. */
record ColleagueView(String id, String name) {
    static ColleagueView of(Person person) {
        return new ColleagueView(person.subject(), person.name());
    }
}
