package vn.tiendo.reporting.evidence;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static vn.tiendo.reporting.Spine.UNIT;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import vn.tiendo.kit.test.Tokens;

/** Requests as a tus client sends them. */
final class Tus {
    static final String EVIDENCE = "/api/v1/evidence";
    private static final RestAssuredConfig RAW = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig()
                    .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                    .encodeContentTypeAs("application/offset+octet-stream", ContentType.BINARY));

    private Tus() {}

    static RequestSpecification as(String role, String organization) {
        return plain(role, organization).header("Tus-Resumable", "1.0.0");
    }

    /** Without the header of the protocol. */
    static RequestSpecification plain(String role, String organization) {
        return given().config(RAW).header("Authorization", Tokens.bearer(role, organization));
    }

    static RequestSpecification reporter() {
        return as("reporter", UNIT);
    }

    static String metadata(String item, String name, String type) {
        return "filename " + base64(name) + ",filetype " + base64(type) + ",reportItem " + base64(item);
    }

    /** The location of a new upload. */
    static String begin(String item, String name, String type, long length) {
        return reporter()
                .header("Upload-Length", length)
                .header("Upload-Metadata", metadata(item, name, type))
                .post(EVIDENCE)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    static Response patch(String location, long offset, byte[] bytes) {
        return reporter()
                .header("Upload-Offset", offset)
                .contentType("application/offset+octet-stream")
                .body(bytes)
                .patch(location);
    }

    /** The id of evidence that was taken. */
    static String uploaded(String item, String name, String type, byte[] bytes) {
        String location = begin(item, name, type, bytes.length);
        patch(location, 0, bytes).then().statusCode(204);
        return id(location);
    }

    static String id(String location) {
        return location.substring(location.lastIndexOf('/') + 1);
    }

    static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }

    static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(digest("SHA-256", bytes));
    }

    static byte[] digest(String algorithm, byte[] bytes) {
        try {
            return MessageDigest.getInstance(algorithm).digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
