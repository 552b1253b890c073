package io.parley.forum.topic;

import io.parley.web.problem.ForbiddenProblem;

final class OthersReplied extends ForbiddenProblem {

    private static final long serialVersionUID = 1;

    OthersReplied() {
        super("topic-has-replies", "Others have replied. Only moderators delete what others wrote.");
    }
}
