package vn.tiendo.notification.channel;

import jakarta.enterprise.context.ApplicationScoped;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.tiendo.notification.inbox.NotificationRow;
import vn.tiendo.notification.inbox.NotificationView;

/**
 * Writes messages out of what the inbox says, with the words of the bundle {@code email} around it. The only place that
 * does: templates that are data enter here.
 */
@ApplicationScoped
class Messages {
    private static final int LONGEST_BRIEF = 300;

    private final Optional<String> link;

    /** @param link to a notification in whatever shows it to people; {@code {id}} stands for its id */
    Messages(@ConfigProperty(name = "tiendo.channels.link") Optional<String> link) {
        this.link = link;
    }

    Message write(UUID id, NotificationRow row, Locale language, boolean standsIn) {
        ResourceBundle words = ResourceBundle.getBundle(
                "email",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        NotificationView said = NotificationView.of(row, language);
        String title = oneLine(said.title());
        List<String> paragraphs = Stream.of(
                        Optional.of(said.text()),
                        standsIn ? Optional.of(words.getString("deputy")) : Optional.<String>empty())
                .flatMap(Optional::stream)
                .toList();
        Optional<String> address =
                link.map(form -> form.replace("{id}", row.id().toString()));
        return new Message(
                id,
                title,
                text(paragraphs, address, words),
                html(title, paragraphs, address, words, language),
                brief(said.text()));
    }

    private static String text(List<String> paragraphs, Optional<String> address, ResourceBundle words) {
        return Stream.of(paragraphs.stream(), address.stream(), Stream.of("-- \n" + words.getString("why")))
                .flatMap(part -> part)
                .collect(Collectors.joining("\n\n"));
    }

    private static String html(
            String title, List<String> paragraphs, Optional<String> address, ResourceBundle words, Locale language) {
        String body = paragraphs.stream()
                .map(paragraph -> "<p>" + escaped(paragraph) + "</p>")
                .collect(Collectors.joining("\n"));
        String open = address.map(url -> MessageFormat.format(
                        "\n<p><a href=\"{0}\">{1}</a></p>", escaped(url), escaped(words.getString("open"))))
                .orElse("");
        return """
                <!DOCTYPE html>
                <html lang="%s"><head><meta charset="utf-8"><title>%s</title></head>
                <body style="font-family: sans-serif; line-height: 1.5">
                <h1 style="font-size: 1.25em">%s</h1>
                %s%s
                <p style="color: #595959; font-size: 0.875em">%s</p>
                </body></html>
                """.formatted(
                language.getLanguage(), escaped(title), escaped(title), body, open, escaped(words.getString("why")));
    }

    /** A header is one line, whatever a title of work holds. */
    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static String brief(String text) {
        String line = oneLine(text);
        return line.length() <= LONGEST_BRIEF ? line : line.substring(0, LONGEST_BRIEF - 1) + "…";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
