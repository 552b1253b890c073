package io.parley.forum.forum;

import io.parley.web.problem.ForbiddenProblem;

final class AnnouncementsOnly extends ForbiddenProblem {

    private static final long serialVersionUID = 1;

    AnnouncementsOnly() {
        super("announcements-only", "Only moderators open topics in a forum for announcements.");
    }
}
