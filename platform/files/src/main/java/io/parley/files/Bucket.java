package io.parley.files;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.ContentDisposition;
import org.springframework.util.function.SingletonSupplier;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.MetadataDirective;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** The objects of this service. The clients are made when they are first needed: they take longer than a service has to start. */
class Bucket {

    private final Supplier<S3Client> s3;
    private final Supplier<S3Presigner> presigner;
    private final String name;
    private final String folder;
    private final Duration linkLife;

    Bucket(FilesProperties properties) {
        this.s3 = SingletonSupplier.of(() -> S3Clients.client(properties.s3()));
        this.presigner = SingletonSupplier.of(() -> S3Clients.presigner(properties.s3()));
        this.name = properties.s3().bucket();
        this.folder = properties.s3().folder();
        this.linkLife = properties.linkLife();
    }

    /** Where just this many bytes can be put, with this type. */
    URI putLink(String key, String contentType, long size) {
        return uri(presigner
                .get()
                .presignPutObject(presign -> presign.signatureDuration(linkLife)
                        .putObjectRequest(put -> put.bucket(name)
                                .key(keyOf(key))
                                .contentType(contentType)
                                .contentLength(size)))
                .url()
                .toExternalForm());
    }

    URI getLink(String key, String contentType, ContentDisposition disposition) {
        return uri(presigner
                .get()
                .presignGetObject(presign -> presign.signatureDuration(linkLife)
                        .getObjectRequest(get -> get.bucket(name)
                                .key(keyOf(key))
                                .responseContentType(contentType)
                                .responseContentDisposition(disposition.toString())))
                .url()
                .toExternalForm());
    }

    Optional<Sent> find(String key) {
        try {
            HeadObjectResponse head =
                    s3.get().headObject(request -> request.bucket(name).key(keyOf(key)));
            return Optional.of(new Sent(head.contentLength(), head.eTag()));
        } catch (NoSuchKeyException absent) {
            return Optional.empty();
        }
    }

    /** The first bytes, of the version that was found. */
    byte[] start(String key, Sent sent, int bytes) {
        return get(key, sent, "bytes=0-" + (Math.min(bytes, sent.size()) - 1));
    }

    byte[] all(String key, Sent sent) {
        return get(key, sent, "bytes=0-" + (sent.size() - 1));
    }

    void put(String key, byte[] bytes, String contentType) {
        s3.get()
                .putObject(
                        request -> request.bucket(name).key(keyOf(key)).contentType(contentType),
                        RequestBody.fromBytes(bytes));
    }

    void put(String key, Path content, String contentType) {
        s3.get()
                .putObject(
                        request -> request.bucket(name).key(keyOf(key)).contentType(contentType),
                        RequestBody.fromFile(content));
    }

    /** The version that was found, as something to be kept and not shown. */
    void copy(String from, Sent sent, String to) {
        s3.get()
                .copyObject(request -> request.sourceBucket(name)
                        .sourceKey(keyOf(from))
                        .copySourceIfMatch(sent.etag())
                        .destinationBucket(name)
                        .destinationKey(keyOf(to))
                        .metadataDirective(MetadataDirective.REPLACE)
                        .contentType("application/octet-stream")
                        .contentDisposition("attachment"));
    }

    /** Also where there is none. */
    void delete(Collection<String> keys) {
        List<ObjectIdentifier> objects = keys.stream()
                .map(key -> ObjectIdentifier.builder().key(keyOf(key)).build())
                .toList();
        s3.get()
                .deleteObjects(request -> request.bucket(name)
                        .delete(delete -> delete.objects(objects).quiet(true)));
    }

    Map<String, String> headersFor(String contentType) {
        return Map.of("Content-Type", contentType);
    }

    long linkSeconds() {
        return linkLife.toSeconds();
    }

    private byte[] get(String key, Sent sent, String range) {
        GetObjectRequest request = GetObjectRequest.builder()
                .bucket(name)
                .key(keyOf(key))
                .range(range)
                .ifMatch(sent.etag())
                .build();
        return s3.get().getObjectAsBytes(request).asByteArray();
    }

    private String keyOf(String key) {
        return folder + "/" + key;
    }

    private static URI uri(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("The presigner made no URI", e);
        }
    }

    /** An object as it was when it was looked at. */
    record Sent(long size, String etag) {}
}
