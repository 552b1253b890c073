package io.parley.files;

import io.parley.messaging.Ids;
import io.parley.web.problem.Problem;
import java.util.UUID;

/** Takes in what people upload. Who may upload at a place is decided before. The bytes never pass through here, except pictures'. */
public class Uploads {

    private final UploadRows rows;
    private final Bucket bucket;
    private final StoreContent content;
    private final Links links;
    private final FilesProperties properties;

    Uploads(UploadRows rows, Bucket bucket, StoreContent content, Links links, FilesProperties properties) {
        this.rows = rows;
        this.bucket = bucket;
        this.content = content;
        this.links = links;
        this.properties = properties;
    }

    /**
     * Tells where to put the bytes.
     *
     * @throws Problem {@code file-too-large} if it is larger than what may be uploaded at this kind of place
     * @throws Problem {@code too-many-uploads} if too many of this person's are unused
     */
    public UploadTicket begin(FilePlace place, UUID userId, UploadRequest request) {
        if (request.size() > properties.kind(place.kind()).maxSize().toBytes())
            throw FilesProblem.FILE_TOO_LARGE.exception();
        if (rows.unusedOf(userId) >= properties.mostUnused()) throw FilesProblem.TOO_MANY_UPLOADS.exception();
        UUID id = Ids.next();
        rows.begin(id, place, userId, request);
        String type = request.contentType();
        return new UploadTicket(
                id,
                bucket.putLink(Links.incoming(id), type, request.size()),
                bucket.headersFor(type),
                bucket.linkSeconds());
    }

    /**
     * Looks at what was put there, and keeps it. May be called again. Call it outside of a transaction: it may take seconds.
     *
     * @throws Problem {@code upload-not-found} if this person began none of this id there
     * @throws Problem {@code upload-incomplete} if the bytes are not there
     * @throws Problem {@code content-refused} if they are something else than may be uploaded there
     * @throws Problem {@code files-unavailable} if S3 doesn't answer, or too many pictures come at once
     */
    public FileView complete(FilePlace place, UUID userId, UUID id) {
        Upload upload = rows.find(id, place, userId).orElseThrow(FilesProblem.UPLOAD_NOT_FOUND::exception);
        return links.view(upload.complete() ? upload : stored(upload));
    }

    private Upload stored(Upload upload) {
        Upload stored = content.handle(upload);
        rows.complete(stored);
        return stored;
    }
}
