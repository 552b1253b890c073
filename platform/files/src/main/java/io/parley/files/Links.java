package io.parley.files;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;

/**
 * Where files are, and under which addresses they can be fetched. Only pictures that we made ourselves are shown; all else is
 * something to save, and nothing that a browser would run is called by its own name.
 */
class Links {

    private static final Set<String> HARMLESS = Set.of("audio", "video");

    private final Bucket bucket;

    Links(Bucket bucket) {
        this.bucket = bucket;
    }

    static String incoming(UUID id) {
        return "incoming/" + id;
    }

    static String content(UUID id) {
        return "files/" + id + "/content";
    }

    static String rendition(UUID id, String name) {
        return "files/" + id + "/" + name;
    }

    FileView view(Upload upload) {
        boolean thumbnail = upload.renditions().contains(Upload.THUMBNAIL);
        return new FileView(
                upload.id(),
                upload.name(),
                upload.size(),
                upload.contentType(),
                upload.width(),
                upload.height(),
                link(upload),
                thumbnail ? link(upload, Upload.THUMBNAIL) : null);
    }

    URI link(Upload upload) {
        String type = upload.isPicture() ? upload.contentType() : harmless(upload.contentType());
        return bucket.getLink(content(upload.id()), type, disposition(upload));
    }

    URI link(Upload upload, String rendition) {
        return bucket.getLink(rendition(upload.id(), rendition), upload.contentType(), disposition(upload));
    }

    private static ContentDisposition disposition(Upload upload) {
        return (upload.isPicture() ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(upload.name(), StandardCharsets.UTF_8)
                .build();
    }

    private static String harmless(String type) {
        boolean plays = HARMLESS.contains(MediaType.parseMediaType(type).getType());
        return plays ? type : MediaType.APPLICATION_OCTET_STREAM_VALUE;
    }
}
