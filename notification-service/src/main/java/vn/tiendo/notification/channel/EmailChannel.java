package vn.tiendo.notification.channel;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.TimeoutException;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import vn.tiendo.notification.directory.Person;
import vn.tiendo.notification.preference.ChannelName;

/** By SMTP, as text and HTML. Exceptions of the mail client name addresses: nothing of them is logged or kept. */
@ApplicationScoped
class EmailChannel implements Channel {
    /** What stands in place of a host where there is no mail server. */
    private static final String NONE = "none";

    private final ReactiveMailer mailer;
    private final String host;
    private final int port;
    private final String from;
    private final Duration patience;

    EmailChannel(
            ReactiveMailer mailer,
            @ConfigProperty(name = "tiendo.mail.host") String host,
            @ConfigProperty(name = "tiendo.mail.port") int port,
            @ConfigProperty(name = "tiendo.mail.from") String from,
            @ConfigProperty(name = "tiendo.mail.patience") Duration patience) {
        this.mailer = mailer;
        this.host = host;
        this.port = port;
        this.from = from;
        this.patience = patience;
    }

    @Override
    public ChannelName name() {
        return ChannelName.EMAIL;
    }

    @Override
    public boolean isOpen() {
        return !host.equals(NONE);
    }

    @Override
    public String destination() {
        return "smtp:" + host + ":" + port;
    }

    /** One address, and not what would be several or hold a header of its own. */
    @Override
    public @Nullable String address(Person person) {
        String email = person.email();
        return email != null && email.matches("[^\\s,;<>@]+@[^\\s,;<>@]+") ? email : null;
    }

    @Override
    public Outcome send(Message message, String address) {
        try {
            mailer.send(mail(message, address)).await().atMost(patience);
            return Outcome.DELIVERED;
        } catch (TimeoutException late) {
            return Outcome.again(NoticeFailure.TIMEOUT);
        } catch (RuntimeException failure) {
            return failure(failure);
        }
    }

    /** The same id in every attempt: who gets a message twice can see that it is one. */
    private Mail mail(Message message, String address) {
        String domain = from.substring(from.indexOf('@') + 1).replace(">", "");
        return new Mail()
                .addTo(address)
                .setFrom(from)
                .setSubject(message.title())
                .setText(message.text())
                .setHtml(message.html())
                .addHeader("Message-ID", "<" + message.id() + "@" + domain + ">")
                .addHeader("Auto-Submitted", "auto-generated");
    }

    /**
     * What the server answered decides (RFC 5321, section 4.2.1): 5xx is for good, but for a refused login or an
     * interrupted session (421, 530, 535), which is the server's own affair.
     */
    private static Outcome failure(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SMTPException answer) {
                return switch (answer.getReplyCode()) {
                    case 421, 454, 530, 534, 535, 538 -> Outcome.again(NoticeFailure.UNREACHABLE);
                    default ->
                        answer.isPermanent()
                                ? Outcome.forGood(NoticeFailure.REFUSED)
                                : Outcome.again(NoticeFailure.REFUSED_FOR_NOW);
                };
            }
        }
        return Outcome.again(NoticeFailure.UNREACHABLE);
    }
}
