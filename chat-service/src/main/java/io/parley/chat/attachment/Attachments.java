package io.parley.chat.attachment;

import io.parley.contracts.chat.Attachment;
import io.parley.files.FilePlace;
import io.parley.files.FileView;
import io.parley.files.Files;
import io.parley.web.problem.Problem;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The files of messages. */
@Component
public class Attachments {

    /** A message has no more. */
    public static final int MOST = 20;

    private final Files files;

    Attachments(Files files) {
        this.files = files;
    }

    /**
     * Gives a message these files and takes the others away.
     *
     * @throws Problem {@code invalid-request} for one that it hasn't and this person may not use there
     */
    public void replace(UUID messageId, List<UUID> fileIds, UUID channelId, UUID userId) {
        files.use(messageId, fileIds, FilePlace.channel(channelId), userId, "/attachments");
    }

    /** Gives the files of a message to another one, which may be in another channel; their ids, in order. */
    public List<UUID> handOver(UUID messageId, UUID toMessageId, UUID toChannelId) {
        files.handOver(messageId, toMessageId, FilePlace.channel(toChannelId));
        return files.of(toMessageId).stream().map(FileView::id).toList();
    }

    public void removeFrom(UUID messageId) {
        files.free(List.of(messageId));
    }

    /** Lets go of all that messages of a channel use. */
    public void removeAllOf(UUID channelId) {
        files.freeAllAt(FilePlace.channel(channelId));
    }

    /** By message, those without any left out. */
    public Map<UUID, List<FileView>> of(Collection<UUID> messageIds) {
        return files.of(messageIds);
    }

    /** As events tell them: without addresses. */
    public List<Attachment> toldOf(UUID messageId) {
        return files.of(messageId).stream().map(Attachments::told).toList();
    }

    private static Attachment told(FileView file) {
        return new Attachment(file.id(), file.name(), file.size(), file.contentType(), file.width(), file.height());
    }
}
