package io.parley.forum.post;

import io.parley.web.problem.NotFoundProblem;

public final class TopicNotFound extends NotFoundProblem {

    private static final long serialVersionUID = 1;

    public TopicNotFound() {
        super("topic-not-found", "There is no such topic.");
    }
}
