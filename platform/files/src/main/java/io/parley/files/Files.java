package io.parley.files;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.parley.web.problem.CommonProblem;
import io.parley.web.problem.Problem;
import java.net.URI;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;

/** What uses which files. Whatever has an id can be such a subject: a person, an organization, a post. */
public class Files {

    private final UploadRows rows;
    private final Bucket bucket;
    private final Links links;

    Files(UploadRows rows, Bucket bucket) {
        this.rows = rows;
        this.bucket = bucket;
        this.links = new Links(bucket);
    }

    /**
     * Keeps what the service itself made, as the one file of a subject, whose id it has. It joins the caller's transaction; tried
     * again after that failed, it writes over what it left in S3.
     *
     * @param content a file on this machine, which may go afterwards
     * @throws software.amazon.awssdk.core.exception.SdkException if S3 doesn't take it
     */
    public void keep(UUID subjectId, FilePlace place, UploadRequest what, Path content) {
        bucket.put(Links.content(subjectId), content, what.contentType());
        rows.keep(subjectId, place, what);
    }

    /**
     * Makes these the files of a subject, in this order, and lets go of those that it used before. It joins the caller's
     * transaction.
     *
     * @param wanted the ids, by the pointer to the field that names them
     * @throws Problem {@code invalid-request} unless the subject uses each already, or this person uploaded it there and nothing
     *     uses it
     */
    public void use(UUID subjectId, SequencedMap<String, UUID> wanted, FilePlace place, UUID userId) {
        rows.free(List.of(subjectId), wanted.values());
        int position = 0;
        for (Map.Entry<String, UUID> one : wanted.entrySet()) {
            if (!rows.use(one.getValue(), position++, subjectId, place, userId))
                throw CommonProblem.INVALID_REQUEST.at(
                        one.getKey(), "must be what you uploaded here, complete and unused");
        }
    }

    /** The same for a list of ids in the field {@code pointer}. */
    public void use(UUID subjectId, List<UUID> ids, FilePlace place, UUID userId, String pointer) {
        SequencedMap<String, UUID> wanted = new LinkedHashMap<>();
        for (UUID id : ids) wanted.put(pointer + "/" + wanted.size(), id);
        use(subjectId, wanted, place, userId);
    }

    /** Lets go of all that these subjects use. It joins the caller's transaction. */
    public void free(Collection<UUID> subjectIds) {
        rows.free(subjectIds, List.of());
    }

    /** Lets go of all that is used of what was uploaded at a place. It joins the caller's transaction. */
    public void freeAllAt(FilePlace place) {
        rows.freeAllAt(place);
    }

    /** Gives all that a subject uses to another one at this place. It joins the caller's transaction. */
    public void handOver(UUID subjectId, UUID toSubjectId, FilePlace place) {
        rows.handOver(subjectId, toSubjectId, place);
    }

    /** The files of these subjects, those without any left out. */
    public Map<UUID, List<FileView>> of(Collection<UUID> subjectIds) {
        if (subjectIds.isEmpty()) return Map.of();
        return rows.usedBy(subjectIds).stream()
                .filter(upload -> upload.usedBy() != null)
                .collect(groupingBy(Files::subjectOf, mapping(links::view, toList())));
    }

    public List<FileView> of(UUID subjectId) {
        return of(List.of(subjectId)).getOrDefault(subjectId, List.of());
    }

    /** A fresh address of one size of a picture; empty if there is no such file at this place, or it has no such size. */
    public Optional<URI> link(FilePlace place, UUID id, String rendition) {
        return rows.find(id, place)
                .filter(upload -> upload.renditions().contains(rendition))
                .map(upload -> links.link(upload, rendition));
    }

    private static UUID subjectOf(Upload upload) {
        UUID subject = upload.usedBy();
        if (subject == null) throw new IllegalStateException("Nothing uses " + upload.id());
        return subject;
    }
}
