package io.parley.files;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import software.amazon.awssdk.core.exception.SdkException;

/** Deletes what nothing has used for a day. Objects go first: a row that stays is swept again, an object without one never. */
class UnusedFiles {

    private static final Logger log = LoggerFactory.getLogger(UnusedFiles.class);
    private static final int CHUNK = 100;

    private final UploadRows rows;
    private final Bucket bucket;
    private final FilesProperties properties;
    private final TransactionTemplate transaction;

    UnusedFiles(UploadRows rows, Bucket bucket, FilesProperties properties, TransactionTemplate transaction) {
        this.rows = rows;
        this.bucket = bucket;
        this.properties = properties;
        this.transaction = transaction;
    }

    @Scheduled(initialDelay = 5, fixedDelay = 30, timeUnit = TimeUnit.MINUTES)
    void sweepOrWait() {
        try {
            sweep();
        } catch (SdkException | DataAccessException | TransactionException away) {
            log.info(
                    "Nothing was swept, the next time will: {}", away.getClass().getSimpleName());
        }
    }

    void sweep() {
        int total = 0;
        int swept;
        do {
            swept = transaction.execute(_ -> sweepSome());
            total += swept;
        } while (swept == CHUNK);
        if (total > 0) log.info("Swept {} files that nothing used", total);
    }

    private int sweepSome() {
        List<Upload> unused = rows.holdUnused(properties.keepUnused(), CHUNK);
        if (unused.isEmpty()) return 0;
        bucket.delete(unused.stream().flatMap(upload -> keysOf(upload).stream()).toList());
        rows.delete(unused.stream().map(Upload::id).toList());
        return unused.size();
    }

    private static List<String> keysOf(Upload upload) {
        List<String> keys = new ArrayList<>(List.of(Links.incoming(upload.id()), Links.content(upload.id())));
        upload.renditions().forEach(name -> keys.add(Links.rendition(upload.id(), name)));
        return keys;
    }
}
