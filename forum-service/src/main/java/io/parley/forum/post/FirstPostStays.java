package io.parley.forum.post;

import io.parley.web.problem.ConflictProblem;

final class FirstPostStays extends ConflictProblem {

    private static final long serialVersionUID = 1;

    FirstPostStays() {
        super("first-post-stays", "A topic can't be without its first post. Delete the topic.");
    }
}
