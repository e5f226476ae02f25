package vn.tiendo.notification.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.tiendo.notification.directory.Person;
import vn.tiendo.notification.inbox.NotificationKind;
import vn.tiendo.notification.preference.ChannelName;
import vn.tiendo.notification.preference.ChannelPreference;
import vn.tiendo.notification.preference.Wish;

class NewsTest {
    private static final Instant CAME = Instant.parse("2026-06-15T01:00:00Z");
    private static final Person REPORTER = person("reporter", "a@b.test", "reporter");
    private static final Person HEAD = person("head", "c@d.test", "report-approver");
    private static final Person CLERK = person("clerk", null, "plan-editor");

    @Test
    void whoHoldsOneOfTheRolesIsTold() {
        assertEquals(
                Map.of("reporter", false, "head", false), news(List.of()).recipients(List.of(REPORTER, HEAD, CLERK)));
    }

    @Test
    void deputyIsToldBesideWhoIsAwayAndOnlyWhileOfTheSameBody() {
        News news = news(List.of(new News.Absence("head", "clerk"), new News.Absence("head", "gone")));
        assertEquals(
                Map.of("reporter", false, "head", false, "clerk", true),
                news.recipients(List.of(REPORTER, HEAD, CLERK)));
    }

    @Test
    void deputyOfSomebodyWhomItDoesNotConcernIsToldNothing() {
        News news = news(List.of(new News.Absence("clerk", "gone"), new News.Absence("head", "reporter")));
        assertEquals(Map.of("reporter", false, "head", false), news.recipients(List.of(REPORTER, HEAD, CLERK)));
        assertEquals(Map.of("reporter", false), news.recipients(List.of(REPORTER, CLERK)));
    }

    @Test
    void inboxHoldsEverythingAndOtherChannelsWhatIsWanted() {
        Wish quiet = new Wish(
                Locale.of("vi"),
                List.of(new ChannelPreference(ChannelName.EMAIL, true, List.of(NotificationKind.DEADLINE_MISSED))));
        assertEquals(
                List.of("head INBOX DELIVERED", "reporter EMAIL PENDING", "reporter INBOX DELIVERED"),
                told(Map.of("head", quiet), CAME));
    }

    @Test
    void whoHasNoAddressIsNotedAsSuch() {
        News news = news(List.of(new News.Absence("head", "clerk")));
        assertEquals(
                List.of("clerk EMAIL SKIPPED", "clerk INBOX DELIVERED"),
                words(news, Map.of(), CAME).stream()
                        .filter(word -> word.startsWith("clerk"))
                        .toList());
    }

    @Test
    void whatIsOldIsFoundInTheInboxAndNowhereElse() {
        assertEquals(
                List.of("head INBOX DELIVERED", "reporter INBOX DELIVERED"),
                told(Map.of(), CAME.plus(Duration.ofDays(1))));
    }

    private static List<String> told(Map<String, Wish> wishes, Instant now) {
        return words(news(List.of()), wishes, now);
    }

    private static List<String> words(News news, Map<String, Wish> wishes, Instant now) {
        return news.notices(List.of(REPORTER, HEAD, CLERK), wishes, List.of(new Mail()), now).stream()
                .map(notice -> notice.subject() + " " + notice.channel() + " " + notice.state())
                .sorted()
                .toList();
    }

    private static News news(List<News.Absence> absences) {
        return new News(
                UUID.randomUUID(),
                "H35.TANPHONG.VHXH",
                List.of("reporter", "report-approver"),
                NotificationKind.DEADLINE_MISSED,
                CAME,
                absences);
    }

    private static Person person(String id, @Nullable String email, String... roles) {
        return new Person(id, id, email, null, Set.of(roles));
    }

    /** A channel that leads wherever there is an address. */
    private record Mail() implements Channel {
        @Override
        public ChannelName name() {
            return ChannelName.EMAIL;
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public String destination() {
            return "mail";
        }

        @Override
        public @Nullable String address(Person person) {
            return person.email();
        }

        @Override
        public Outcome send(Message message, String address) {
            return Outcome.DELIVERED;
        }
    }
}
