package io.parley.org.export;

import io.parley.files.Files;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets go of archives; nothing uses them then, and the sweep of files takes them out of S3 within a day. */
@Component
class ExpireExports {

    private final Exports exports;
    private final Files files;

    ExpireExports(Exports exports, Files files) {
        this.exports = exports;
        this.files = files;
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
    @Transactional
    public void handle() {
        files.free(exports.takeExpired());
    }
}
