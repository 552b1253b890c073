package io.parley.files;

import io.parley.files.picture.BadPicture;
import io.parley.files.picture.DecodedPicture;
import io.parley.files.picture.Picture;
import io.parley.files.picture.PictureReader;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.http.MediaType;

/**
 * Looks at what was put into the bucket, and keeps it out of reach of the address where it was put. Of a picture it keeps only
 * what it painted anew.
 */
class StoreContent {

    private static final String WEBP = "image/webp";
    private static final Set<String> PICTURES = Set.of("image/jpeg", "image/png", "image/gif", WEBP);

    private final Bucket bucket;
    private final FilesProperties properties;
    private final ContentTypes types = new ContentTypes();
    private final Semaphore turns;

    StoreContent(Bucket bucket, FilesProperties properties) {
        this.bucket = bucket;
        this.properties = properties;
        this.turns = new Semaphore(properties.pictures().atOnce(), true);
    }

    /** What it is now. */
    Upload handle(Upload upload) {
        String key = Links.incoming(upload.id());
        Bucket.Sent sent = bucket.find(key).orElseThrow(FilesProblem.UPLOAD_INCOMPLETE::exception);
        if (sent.size() != upload.size())
            throw FilesProblem.CONTENT_REFUSED.exception("The file has another size than was said.");
        Upload stored = store(upload, sent, typeOf(upload, sent));
        bucket.delete(List.of(key));
        return stored;
    }

    private MediaType typeOf(Upload upload, Bucket.Sent sent) {
        byte[] start = bucket.start(Links.incoming(upload.id()), sent, ContentTypes.LOOK);
        MediaType type = types.of(start, upload.name());
        if (!properties.kind(upload.kind()).takes(type)) throw FilesProblem.CONTENT_REFUSED.exception();
        return type;
    }

    private Upload store(Upload upload, Bucket.Sent sent, MediaType type) {
        if (PICTURES.contains(type.toString())) return storePicture(upload, sent, type.toString());
        bucket.copy(Links.incoming(upload.id()), sent, Links.content(upload.id()));
        return upload.stored(type.toString());
    }

    private Upload storePicture(Upload upload, Bucket.Sent sent, String type) {
        takeTurn();
        try {
            return paint(upload, read(bucket.all(Links.incoming(upload.id()), sent), type));
        } catch (BadPicture refused) {
            throw FilesProblem.CONTENT_REFUSED.exception("The picture " + refused.getMessage() + ".");
        } finally {
            turns.release();
        }
    }

    private DecodedPicture read(byte[] bytes, String type) throws BadPicture {
        FilesProperties.Pictures limits = properties.pictures();
        long pixels = type.equals(WEBP) ? limits.maxWebpPixels() : limits.maxPixels();
        return new PictureReader(pixels, limits.maxSide()).read(bytes, type);
    }

    private Upload paint(Upload upload, DecodedPicture decoded) {
        Picture full = decoded.within(properties.pictures().maxSide());
        bucket.put(Links.content(upload.id()), full.bytes(), full.contentType());
        var renditions = properties.kind(upload.kind()).renditions();
        renditions.forEach((name, rendition) -> {
            Picture picture = decoded.as(rendition);
            bucket.put(Links.rendition(upload.id(), name), picture.bytes(), picture.contentType());
        });
        return upload.stored(full, List.copyOf(renditions.keySet()));
    }

    private void takeTurn() {
        try {
            long patience = properties.pictures().patience().toMillis();
            if (!turns.tryAcquire(patience, TimeUnit.MILLISECONDS)) throw FilesProblem.FILES_UNAVAILABLE.exception();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw FilesProblem.FILES_UNAVAILABLE.exception();
        }
    }
}
