package io.parley.forum.forum;

import io.parley.web.problem.NotFoundProblem;

/** There is no such forum, or none that the caller may know of: the two must look the same. */
public final class ForumNotFound extends NotFoundProblem {

    private static final long serialVersionUID = 1;

    public ForumNotFound() {
        super("forum-not-found", "There is no such forum.");
    }
}
