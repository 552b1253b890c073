package io.parley.forum.attachment;

import io.parley.files.FilePlace;
import io.parley.files.FileView;
import io.parley.files.Files;
import io.parley.web.problem.Problem;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The files of posts. */
@Component
public class Attachments {

    /** A post has no more. */
    public static final int MOST = 20;

    private final Files files;

    Attachments(Files files) {
        this.files = files;
    }

    /**
     * Gives a new post its files.
     *
     * @throws Problem {@code invalid-request} for one that its author may not use there
     */
    public void add(UUID postId, List<UUID> fileIds, UUID forumId, UUID authorId) {
        if (!fileIds.isEmpty()) replace(postId, fileIds, forumId, authorId);
    }

    /**
     * Gives a post these files and takes the others away.
     *
     * @throws Problem {@code invalid-request} for one that it hasn't and the editor may not use there
     */
    public void replace(UUID postId, List<UUID> fileIds, UUID forumId, UUID editorId) {
        files.use(postId, fileIds, FilePlace.forum(forumId), editorId, "/attachments");
    }

    public void removeFrom(Collection<UUID> postIds) {
        if (!postIds.isEmpty()) files.free(postIds);
    }

    public List<FileView> of(UUID postId) {
        return files.of(postId);
    }

    /** By post, those without any left out. */
    public Map<UUID, List<FileView>> of(Collection<UUID> postIds) {
        return files.of(postIds);
    }
}
