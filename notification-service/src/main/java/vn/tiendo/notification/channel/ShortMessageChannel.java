package vn.tiendo.notification.channel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tiendo.notification.courier.Answer;
import vn.tiendo.notification.courier.Courier;
import vn.tiendo.notification.courier.Parcel;
import vn.tiendo.notification.directory.Person;
import vn.tiendo.notification.preference.ChannelName;

/**
 * To telephones, through any gateway that takes {@code {"reference", "to", "text"}} by POST; the worked example of a further
 * channel. It goes by the courier, so to checked addresses only: a gateway inside is named in
 * {@code tiendo.outbound.allowed-networks}.
 */
@ApplicationScoped
class ShortMessageChannel implements Channel {
    private final ShortMessageConfig config;
    private final Courier courier;
    private final ObjectMapper json;

    ShortMessageChannel(ShortMessageConfig config, Courier courier, ObjectMapper json) {
        this.config = config;
        this.courier = courier;
        this.json = json;
    }

    @Override
    public ChannelName name() {
        return ChannelName.SHORT_MESSAGE;
    }

    @Override
    public boolean isOpen() {
        return config.url().isPresent();
    }

    @Override
    public String destination() {
        return "short-message:" + URI.create(config.url().orElseThrow()).getAuthority();
    }

    @Override
    public @Nullable String address(Person person) {
        String phone = person.phone();
        return phone != null && phone.matches("\\+?[0-9]{8,15}") ? phone : null;
    }

    @Override
    public Outcome send(Message message, String address) throws InterruptedException {
        return switch (courier.carry(parcel(message, address))) {
            case Answer.Status status when status.isArrival() -> Outcome.DELIVERED;
            // of the statuses that blame the sender only these change by themselves
            case Answer.Status status
            when status.code() == 408 || status.code() == 425 || status.code() == 429 ->
                Outcome.again(NoticeFailure.REFUSED_FOR_NOW, status.asked());
            // a wrong token or address of the gateway would meet everybody
            case Answer.Status status
            when status.code() == 401 || status.code() == 403 || status.code() == 404 || status.code() >= 500 ->
                Outcome.again(NoticeFailure.UNREACHABLE, status.asked());
            case Answer.Status status -> Outcome.forGood(NoticeFailure.REFUSED);
            case Answer.None none ->
                Outcome.again(none.why() == Answer.Failure.TIMEOUT ? NoticeFailure.TIMEOUT : NoticeFailure.UNREACHABLE);
        };
    }

    private Parcel parcel(Message message, String address) {
        Map<String, String> headers = new HashMap<>();
        headers.put("idempotency-key", message.id().toString());
        headers.put("user-agent", "Tiendo/1");
        config.token().ifPresent(token -> headers.put("authorization", "Bearer " + token));
        try {
            String body = json.writeValueAsString(
                    Map.of("reference", message.id().toString(), "to", address, "text", message.brief()));
            return new Parcel(config.url().orElseThrow(), headers, body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
