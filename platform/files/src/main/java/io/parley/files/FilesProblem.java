package io.parley.files;

import io.parley.web.problem.ProblemType;
import org.springframework.http.HttpStatus;

/** What is refused wherever files can be uploaded. */
public enum FilesProblem implements ProblemType {
    UPLOAD_NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such upload."),
    UPLOAD_INCOMPLETE(HttpStatus.CONFLICT, "The bytes are not there. Put them at the upload's address first."),
    FILE_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "The file is larger than what may be uploaded here."),
    CONTENT_REFUSED(HttpStatus.UNPROCESSABLE_CONTENT, "This content may not be uploaded here."),
    TOO_MANY_UPLOADS(HttpStatus.TOO_MANY_REQUESTS, "Too many of your uploads are not used by anything.", 3600),
    FILES_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "Files can't be reached now. Try again.", 2);

    private final HttpStatus status;
    private final String detail;
    private final int retryAfter;

    FilesProblem(HttpStatus status, String detail) {
        this(status, detail, 0);
    }

    FilesProblem(HttpStatus status, String detail, int retryAfter) {
        this.status = status;
        this.detail = detail;
        this.retryAfter = retryAfter;
    }

    @Override
    public HttpStatus status() {
        return status;
    }

    @Override
    public String detail() {
        return detail;
    }

    @Override
    public int retryAfter() {
        return retryAfter;
    }
}
