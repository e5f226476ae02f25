package vn.tiendo.notification.courier;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tiendo.kit.address.Destination;
import vn.tiendo.kit.address.Destinations;
import vn.tiendo.kit.test.KafkaResource;
import vn.tiendo.kit.test.PostgresResource;

/** Over real TLS, with certificates of an authority that is made for the test. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
class CourierTest {
    private static final char[] PASSWORD = "only for tests".toCharArray();

    @Inject
    Destinations destinations;

    @Inject
    Vertx vertx;

    @Inject
    Clock clock;

    @TempDir
    Path folder;

    @Test
    void onlyWhoIsTheNameInTheUrlByATrustedAuthorityGetsTheParcel() throws Exception {
        make("authority", "-ext", "bc:c");
        make("receiver", "-signer", "authority", "-ext", "san=dns:receiver.test");
        make("elsewhere", "-signer", "authority", "-ext", "san=dns:elsewhere.test");
        Courier trusting = new Courier(destinations, vertx, clock, Optional.of(authority()));
        Courier stranger = new Courier(destinations, vertx, clock, Optional.empty());

        assertEquals(new Answer.Status(204, Duration.ZERO), carry(trusting, "receiver"));
        assertEquals(new Answer.None(Answer.Failure.NO_CONNECTION), carry(trusting, "elsewhere"));
        assertEquals(new Answer.None(Answer.Failure.NO_CONNECTION), carry(stranger, "receiver"));
    }

    /** To {@code receiver.test}, whose address was found to be the one of a server that shows this certificate. */
    private Answer carry(Courier courier, String certificate) throws Exception {
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 10);
        server.setHttpsConfigurator(new HttpsConfigurator(context(certificate)));
        server.createContext("/hook", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        try {
            InetSocketAddress address = server.getAddress();
            Destination checked =
                    new Destination(address.getAddress(), address.getPort(), "receiver.test", true, "/hook");
            return courier.send(checked, new Parcel("https://receiver.test/hook", Map.of(), "{}"));
        } finally {
            server.stop(0);
        }
    }

    private SSLContext context(String certificate) throws Exception {
        KeyStore all = store();
        KeyStore one = KeyStore.getInstance("PKCS12");
        one.load(null, null);
        one.setKeyEntry(certificate, all.getKey(certificate, PASSWORD), PASSWORD, all.getCertificateChain(certificate));
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(one, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    /** In PEM, as an operator has it. */
    private String authority() throws Exception {
        Certificate certificate = store().getCertificate("authority");
        Path file = folder.resolve("authority.pem");
        Files.writeString(
                file,
                "-----BEGIN CERTIFICATE-----\n"
                        + Base64.getMimeEncoder().encodeToString(certificate.getEncoded())
                        + "\n-----END CERTIFICATE-----\n");
        return file.toString();
    }

    private KeyStore store() throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream file = Files.newInputStream(folder.resolve("all.p12"))) {
            store.load(file, PASSWORD);
        }
        return store;
    }

    /** A key pair with its certificate, by the tool that comes with Java. */
    private void make(String name, String... more) throws Exception {
        List<String> command = Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "keytool")
                                        .toString(),
                                "-genkeypair",
                                "-keyalg",
                                "EC",
                                "-storetype",
                                "PKCS12",
                                "-keystore",
                                folder.resolve("all.p12").toString(),
                                "-storepass",
                                new String(PASSWORD),
                                "-alias",
                                name,
                                "-dname",
                                "CN=" + name),
                        Stream.of(more))
                .toList();
        Process tool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(tool.getInputStream().readAllBytes());
        assertEquals(0, tool.waitFor(), said);
    }
}
