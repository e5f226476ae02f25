package vn.tiendo.notification.channel;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.tiendo.notification.directory.Directory;
import vn.tiendo.notification.directory.DirectoryUnavailable;
import vn.tiendo.notification.directory.Person;
import vn.tiendo.notification.inbox.NotificationRow;

/** Takes one notice to one person: whether it still concerns them, and where they are, is asked at this very moment. */
@ApplicationScoped
class Postman {
    private final Directory directory;
    private final Messages messages;
    private final Clock clock;

    Postman(Directory directory, Messages messages, Clock clock) {
        this.directory = directory;
        this.messages = messages;
        this.clock = clock;
    }

    Outcome take(Claimed notice, NotificationRow news, Locale language, Channel channel) throws InterruptedException {
        if (!clock.instant().isBefore(notice.goodUntil())) {
            return Outcome.forGood(NoticeFailure.TOO_LATE);
        }
        try {
            Person person = find(notice, news);
            if (person == null) {
                return new Outcome.Skipped(NoticeFailure.NOT_CONCERNED);
            }
            String address = channel.address(person);
            return address == null
                    ? new Outcome.Skipped(NoticeFailure.NO_ADDRESS)
                    : channel.send(messages.write(notice.id(), news, language, notice.standsIn()), address);
        } catch (DirectoryUnavailable away) {
            return Outcome.again(NoticeFailure.DIRECTORY_AWAY);
        }
    }

    /** Null when somebody has left the body, or lost the role. */
    private @Nullable Person find(Claimed notice, NotificationRow news)
            throws DirectoryUnavailable, InterruptedException {
        String body = news.audience();
        if (body == null) {
            return null;
        }
        return directory.people(body).stream()
                .filter(person -> person.subject().equals(notice.subject()))
                .filter(person -> person.holdsOneOf(news.roles())
                        || notice.standsIn() && news.deputies().contains(person.subject()))
                .findFirst()
                .orElse(null);
    }
}
