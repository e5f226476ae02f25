package vn.tiendo.notification.channel;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.tiendo.notification.directory.Person;
import vn.tiendo.notification.inbox.NotificationKind;
import vn.tiendo.notification.preference.ChannelName;
import vn.tiendo.notification.preference.Wish;

/**
 * A notification that is to be handed out.
 *
 * @param body code of the organisation it is addressed to
 * @param roles in it, any of which is told
 * @param absences of that organisation when it came
 */
record News(
        UUID id, String body, List<String> roles, NotificationKind kind, Instant createdAt, List<Absence> absences) {
    /** For so long it is of use to be told; what comes later than that is found in the inbox. */
    static final Duration OF_USE = Duration.ofDays(1);

    /** Who was away, and who is told as well. */
    record Absence(String subject, String deputy) {}

    /** The people told, and whether each is so only as a deputy. A deputy who has left the body is told nothing. */
    Map<String, Boolean> recipients(Collection<Person> people) {
        Map<String, Boolean> told = new LinkedHashMap<>();
        people.stream().filter(person -> person.holdsOneOf(roles)).forEach(person -> told.put(person.subject(), false));
        Set<String> holders = Set.copyOf(told.keySet());
        Set<String> members = people.stream().map(Person::subject).collect(Collectors.toSet());
        absences.stream()
                .filter(absence -> holders.contains(absence.subject()) && members.contains(absence.deputy()))
                .forEach(absence -> told.putIfAbsent(absence.deputy(), true));
        return told;
    }

    /** One notice for each person and channel: the inbox at once, the others as is wanted and of use. */
    List<Notice> notices(
            Collection<Person> people, Map<String, Wish> wishes, Collection<Channel> channels, Instant now) {
        Map<String, Person> bySubject =
                people.stream().collect(Collectors.toMap(Person::subject, person -> person, (one, again) -> one));
        Instant goodUntil = createdAt.plus(OF_USE);
        List<Notice> notices = new ArrayList<>();
        recipients(people).forEach((subject, standsIn) -> {
            notices.add(new Notice(id, subject, standsIn, ChannelName.INBOX, Notice.Way.THERE, goodUntil));
            Wish wish = wishes.getOrDefault(subject, Wish.UNSAID);
            channels.stream()
                    .filter(channel -> now.isBefore(goodUntil) && wish.wants(channel.name(), kind))
                    .map(channel -> new Notice(
                            id,
                            subject,
                            standsIn,
                            channel.name(),
                            channel.address(Objects.requireNonNull(bySubject.get(subject))) == null
                                    ? Notice.Way.NONE
                                    : Notice.Way.OPEN,
                            goodUntil))
                    .forEach(notices::add);
        });
        return notices;
    }
}
