package vn.tiendo.e2e;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static vn.tiendo.devstack.client.Eventually.eventually;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.tiendo.devstack.Part;
import vn.tiendo.devstack.client.Answer;
import vn.tiendo.devstack.client.Tokens;

/** One file on its way by tus 1.0.0, over a line that may break. */
final class Upload {
    private static final String STREAM = "application/offset+octet-stream";

    private final String user;
    private final String path;
    private final byte[] file;

    private Upload(String user, String path, byte[] file) {
        this.user = user;
        this.path = path;
        this.file = file;
    }

    static Upload begin(String user, String item, String fileName, byte[] file) {
        Map<String, String> announced = Map.of(
                "Upload-Length",
                String.valueOf(file.length),
                "Upload-Metadata",
                "filename " + base64(fileName) + ",reportItem " + base64(item));
        Answer begun = send(user, "POST", "/evidence", announced, new byte[0]);
        String location = begun.headers().firstValue("Location").orElseThrow(() -> new AssertionError(begun.text()));
        return new Upload(user, location.substring(location.indexOf("/evidence/")), file);
    }

    /** Of the upload, and of the evidence that it becomes. */
    String path() {
        return path;
    }

    /** How much the service says that it has. */
    long offset() {
        Answer answer = send(user, "HEAD", path, Map.of(), new byte[0]);
        return answer.headers().firstValueAsLong("Upload-Offset").orElse(-1);
    }

    /** Goes on where the service says, with everything that is missing. */
    Answer resume() {
        long offset = eventually(
                "the offset of an upload",
                Chain.PATIENCE,
                () -> Optional.of(offset()).filter(found -> found >= 0));
        byte[] rest = Arrays.copyOfRange(file, (int) offset, file.length);
        Map<String, String> headers = Map.of("Content-Type", STREAM, "Upload-Offset", String.valueOf(offset));
        return send(user, "PATCH", path, headers, rest);
    }

    /** Announces the whole file, sends the first part of it, and is gone when that part was acknowledged and something happened. */
    void breakOffAfter(int sent, Runnable something) {
        URI gateway = Stack.running().url(Part.GATEWAY);
        String head = String.join(
                "\r\n",
                "PATCH /api/v1" + path + " HTTP/1.1",
                "Host: " + gateway.getAuthority(),
                "Authorization: Bearer " + new Tokens(Stack.running().url(Part.KEYCLOAK)).of(user),
                "Tus-Resumable: 1.0.0",
                "Upload-Offset: 0",
                "Content-Type: " + STREAM,
                "Content-Length: " + file.length,
                "",
                "");
        try (Socket line = new Socket(gateway.getHost(), gateway.getPort())) {
            OutputStream out = line.getOutputStream();
            out.write(head.getBytes(US_ASCII));
            out.write(file, 0, sent);
            out.flush();
            eventually(
                    "the first part",
                    Chain.PATIENCE,
                    () -> Optional.of(offset()).filter(kept -> kept == sent));
            something.run();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Answer send(String user, String method, String path, Map<String, String> headers, byte[] body) {
        Map<String, String> all = new HashMap<>(headers);
        all.put("Tus-Resumable", "1.0.0");
        return Stack.api().as(user).send(method, path, BodyPublishers.ofByteArray(body), all);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }
}
