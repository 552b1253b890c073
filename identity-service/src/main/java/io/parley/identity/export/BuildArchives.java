package io.parley.identity.export;

import io.parley.files.FilePlace;
import io.parley.files.UploadRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import software.amazon.awssdk.core.exception.SdkException;

/** Makes the archives of exports to which everybody has answered. One that S3 doesn't take is made again the next time. */
@Component
class BuildArchives {

    private static final Logger log = LoggerFactory.getLogger(BuildArchives.class);

    private final Exports exports;
    private final io.parley.files.Files files;
    private final TransactionTemplate transaction;

    BuildArchives(Exports exports, io.parley.files.Files files, TransactionTemplate transaction) {
        this.exports = exports;
        this.files = files;
        this.transaction = transaction;
    }

    @Scheduled(fixedDelayString = "${parley.identity.exports.every:PT2S}")
    public void handle() {
        try {
            boolean more = true;
            while (more) more = Boolean.TRUE.equals(transaction.execute(_ -> buildNext()));
        } catch (SdkException | DataAccessException | TransactionException away) {
            log.warn(
                    "No archive could be made, the next turn will: {}",
                    away.getClass().getSimpleName());
        }
    }

    private boolean buildNext() {
        return exports.lockComplete().map(this::build).orElse(false);
    }

    private boolean build(Exports.Complete export) {
        try {
            Path content = Files.createTempFile("export", ".zip");
            try {
                Archive.write(content, export, exports);
                keep(export, content);
            } finally {
                Files.delete(content);
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
        exports.ready(export.id());
        return true;
    }

    private void keep(Exports.Complete export, Path content) throws IOException {
        UploadRequest what = new UploadRequest("parley-data.zip", Files.size(content), "application/zip");
        files.keep(export.id(), new FilePlace("export", export.userId()), what, content);
    }
}
