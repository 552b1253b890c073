package io.parley.web.sample;

import io.parley.web.problem.ProblemType;
import org.springframework.http.HttpStatus;

enum SampleProblem implements ProblemType {
    TOPIC_LOCKED("The topic is locked."),
    NOTE_CONFLICT("The note can't be written.");

    private final String detail;

    SampleProblem(String detail) {
        this.detail = detail;
    }

    @Override
    public HttpStatus status() {
        return HttpStatus.CONFLICT;
    }

    @Override
    public String detail() {
        return detail;
    }
}
