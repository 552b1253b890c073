package io.parley.forum.post;

import io.parley.web.problem.NotFoundProblem;

final class PostNotFound extends NotFoundProblem {

    private static final long serialVersionUID = 1;

    PostNotFound() {
        super("post-not-found", "There is no such post.");
    }
}
