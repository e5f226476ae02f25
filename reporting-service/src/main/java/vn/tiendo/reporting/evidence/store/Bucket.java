package vn.tiendo.reporting.evidence.store;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.ProxyConfiguration;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3AsyncClient;

/**
 * Where objects stand, and the client that reaches them.
 *
 * @param prefix before every key
 */
record Bucket(S3AsyncClient client, String name, String prefix) implements AutoCloseable {
    private static final int AT_ONCE = 128;
    private static final int ATTEMPTS = 3;
    private static final Duration CONNECT = Duration.ofSeconds(5);
    /** Until an answer begins, in one attempt and in all. */
    private static final Duration ATTEMPT = Duration.ofSeconds(20);

    private static final Duration CALL = Duration.ofSeconds(60);
    /** Without a byte; a reader who is cut off for being slow asks for the rest as a range. */
    private static final Duration SILENCE = Duration.ofMinutes(2);
    /** Shorter than any store keeps an idle connection, so that none is used in the moment it closes. */
    private static final Duration IDLE = Duration.ofSeconds(15);

    /** Empty when no store is configured; throws when one is, but not wholly. */
    static Optional<Bucket> of(ObjectStoreConfig config) {
        return config.endpoint().map(endpoint -> of(URI.create(endpoint), config));
    }

    private static Bucket of(URI endpoint, ObjectStoreConfig config) {
        if (endpoint.getHost() == null || !String.valueOf(endpoint.getScheme()).matches("https?")) {
            throw new IllegalStateException("tiendo.object-store.endpoint must be https://host or http://host:port");
        }
        String name = required("bucket", config.bucket(), "[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");
        String prefix =
                config.prefix().isEmpty() ? "" : required("prefix", config.prefix(), "[A-Za-z0-9._-][A-Za-z0-9._/-]*");
        AwsBasicCredentials keys = AwsBasicCredentials.create(
                required("access-key", config.accessKey(), "\\S+"), required("secret-key", config.secretKey(), "\\S+"));
        return new Bucket(client(endpoint, keys, config), name, prefix);
    }

    private static String required(String name, Optional<String> value, String form) {
        return value.filter(given -> given.matches(form))
                .orElseThrow(() -> new IllegalStateException("tiendo.object-store." + name + " must be " + form));
    }

    /** The SDK's own checksums stay off: they come behind the bytes, in an encoding that older stores refuse. */
    private static S3AsyncClient client(URI endpoint, AwsBasicCredentials keys, ObjectStoreConfig config) {
        return S3AsyncClient.builder()
                .endpointOverride(endpoint)
                .region(Region.of(config.region()))
                .forcePathStyle(config.pathStyle())
                .credentialsProvider(StaticCredentialsProvider.create(keys))
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .disableS3ExpressSessionAuth(true)
                .serviceConfiguration(s3 -> s3.expectContinueEnabled(false))
                .overrideConfiguration(calls -> calls.retryStrategy(AwsRetryStrategy.standardRetryStrategy().toBuilder()
                                .maxAttempts(ATTEMPTS)
                                .build())
                        .apiCallAttemptTimeout(ATTEMPT)
                        .apiCallTimeout(CALL))
                .httpClientBuilder(http())
                .build();
    }

    /** The configuration alone says where to go: no proxy that the environment happens to name. */
    private static NettyNioAsyncHttpClient.Builder http() {
        return NettyNioAsyncHttpClient.builder()
                .maxConcurrency(AT_ONCE)
                .connectionTimeout(CONNECT)
                .connectionMaxIdleTime(IDLE)
                .readTimeout(SILENCE)
                .writeTimeout(SILENCE)
                .proxyConfiguration(ProxyConfiguration.builder()
                        .useSystemPropertyValues(false)
                        .useEnvironmentVariableValues(false)
                        .build());
    }

    @Override
    public void close() {
        client.close();
    }
}
