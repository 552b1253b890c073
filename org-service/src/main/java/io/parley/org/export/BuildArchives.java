package io.parley.org.export;

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
import org.springframework.transaction.support.TransactionOperations;
import software.amazon.awssdk.core.exception.SdkException;

/** Makes the archives that were asked for. One that S3 doesn't take is made again the next time. */
@Component
class BuildArchives {

    private static final Logger log = LoggerFactory.getLogger(BuildArchives.class);

    private final Exports exports;
    private final Archive archive;
    private final io.parley.files.Files files;
    private final TransactionOperations transaction;

    BuildArchives(Exports exports, Archive archive, io.parley.files.Files files, TransactionOperations transaction) {
        this.exports = exports;
        this.archive = archive;
        this.files = files;
        this.transaction = transaction;
    }

    @Scheduled(fixedDelayString = "${parley.org.exports-made-every}")
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
        return exports.lockOpen().map(this::build).orElse(false);
    }

    private boolean build(Exports.Export export) {
        try {
            Path content = Files.createTempFile("organization", ".zip");
            try {
                archive.write(content, export.orgId());
                UploadRequest what =
                        new UploadRequest("parley-organization.zip", Files.size(content), "application/zip");
                files.keep(export.id(), new FilePlace("export", export.orgId()), what, content);
            } finally {
                Files.delete(content);
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
        exports.ready(export.id());
        return true;
    }
}
