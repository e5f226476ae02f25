package vn.tiendo.notification;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import vn.tiendo.notification.directory.Keycloak;

/**
 * A real mail server, a gateway for short messages and a directory without people, as long as the service runs. One
 * service and one set of them is enough for all tests: each says who is in the directory.
 */
@ApplicationScoped
public class Neighbours {
    /** A short message as it came. */
    public record ShortMessage(String authorization, String body) {}

    private final int mailPort;
    private final List<ShortMessage> shortMessages = new CopyOnWriteArrayList<>();
    private final HttpServer gateway;
    private final Keycloak keycloak;
    private volatile @Nullable GreenMail mail;

    Neighbours(
            @ConfigProperty(name = "tiendo.mail.port") int mailPort,
            @ConfigProperty(name = "tiendo.short-message.url") URI gateway,
            @ConfigProperty(name = "tiendo.directory.realm") URI directory)
            throws IOException {
        this.mailPort = mailPort;
        this.keycloak = new Keycloak(directory.getPort());
        this.gateway = HttpServer.create(new InetSocketAddress("127.0.0.1", gateway.getPort()), 10);
        this.gateway.createContext(gateway.getPath(), this::take);
    }

    /** Before the service asks any of them. */
    void start(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent started) {
        gateway.start();
        mailServerComesBack();
    }

    void stop(@Observes ShutdownEvent stopping) {
        mailServerGoesAway();
        gateway.stop(0);
        keycloak.close();
    }

    /** All are there, nobody is in the directory and nothing has come yet. */
    public void reset() {
        keycloak.forget();
        shortMessages.clear();
        mailServerGoesAway();
        mailServerComesBack();
    }

    public Keycloak keycloak() {
        return keycloak;
    }

    public int mailPort() {
        return mailPort;
    }

    public List<MimeMessage> emails() {
        GreenMail server = mail;
        return server == null ? List.of() : List.of(server.getReceivedMessages());
    }

    public List<ShortMessage> shortMessages() {
        return shortMessages;
    }

    public void mailServerGoesAway() {
        GreenMail server = mail;
        if (server != null) {
            server.stop();
            mail = null;
        }
    }

    /** A new one at the same port, without the e-mails of the old. */
    public void mailServerComesBack() {
        ServerSetup setup = new ServerSetup(mailPort, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        setup.setServerStartupTimeout(30_000);
        GreenMail server = new GreenMail(setup);
        server.start();
        mail = server;
    }

    private void take(HttpExchange exchange) throws IOException {
        shortMessages.add(new ShortMessage(
                exchange.getRequestHeaders().getFirst("Authorization"),
                new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
        exchange.sendResponseHeaders(202, -1);
        exchange.close();
    }
}
