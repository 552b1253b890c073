package io.parley.forum.post;

import io.parley.web.problem.ConflictProblem;

final class TopicLocked extends ConflictProblem {

    private static final long serialVersionUID = 1;

    TopicLocked() {
        super("topic-locked", "The topic is locked.");
    }
}
