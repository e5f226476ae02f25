package vn.tiendo.notification.courier;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** Whose certificates are believed: those of the authorities that Java knows, and of a province's own. */
final class Authorities {
    private Authorities() {}

    /** @param file certificates of further authorities, one after the other in PEM */
    static X509TrustManager trusting(Optional<String> file) {
        try {
            X509TrustManager known = manager(null);
            return file.isEmpty() ? known : manager(store(known.getAcceptedIssuers(), read(Path.of(file.get()))));
        } catch (GeneralSecurityException | IOException unreadable) {
            throw new IllegalStateException(
                    "tiendo.outbound.ca-file: no certificates can be read from " + file.orElse(""), unreadable);
        }
    }

    private static List<Certificate> read(Path file) throws GeneralSecurityException, IOException {
        try (InputStream pem = Files.newInputStream(file)) {
            return List.copyOf(CertificateFactory.getInstance("X.509").generateCertificates(pem));
        }
    }

    private static KeyStore store(X509Certificate[] known, List<Certificate> further)
            throws GeneralSecurityException, IOException {
        List<Certificate> all = new ArrayList<>(Arrays.asList(known));
        all.addAll(further);
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        for (int i = 0; i < all.size(); i++) {
            store.setCertificateEntry("authority-" + i, all.get(i));
        }
        return store;
    }

    private static X509TrustManager manager(@Nullable KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return Arrays.stream(factory.getTrustManagers())
                .filter(X509TrustManager.class::isInstance)
                .map(X509TrustManager.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
