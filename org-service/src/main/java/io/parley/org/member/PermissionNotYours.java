package io.parley.org.member;

import io.parley.web.problem.ForbiddenProblem;

final class PermissionNotYours extends ForbiddenProblem {

    PermissionNotYours() {
        super("permission-not-yours", "You can give only permissions that you have.");
    }
}
