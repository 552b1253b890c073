package io.parley.files;

import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** The SDK's clients by our settings, for any server that speaks S3. */
final class S3Clients {

    private static final Duration CONNECT_PATIENCE = Duration.ofSeconds(1);
    // A kept connection that the server has closed costs one.
    private static final int TRIES = 3;

    private S3Clients() {}

    static S3Client client(FilesProperties.S3 settings) {
        Duration patience = settings.patience();
        return S3Client.builder()
                .endpointOverride(settings.endpoint())
                .region(Region.of(settings.region()))
                .credentialsProvider(credentials(settings))
                .forcePathStyle(true)
                // Not every server knows the newer checksums.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECT_PATIENCE)
                        .socketTimeout(patience))
                .overrideConfiguration(calls -> calls.apiCallAttemptTimeout(patience)
                        .apiCallTimeout(patience.multipliedBy(2))
                        .retryStrategy(retries -> retries.maxAttempts(TRIES)))
                .build();
    }

    static S3Presigner presigner(FilesProperties.S3 settings) {
        return S3Presigner.builder()
                .endpointOverride(settings.publicEndpoint())
                .region(Region.of(settings.region()))
                .credentialsProvider(credentials(settings))
                .serviceConfiguration(
                        S3Configuration.builder().pathStyleAccessEnabled(true).build())
                .build();
    }

    private static StaticCredentialsProvider credentials(FilesProperties.S3 settings) {
        return StaticCredentialsProvider.create(AwsBasicCredentials.create(settings.accessKey(), settings.secretKey()));
    }
}
