package io.parley.org.member;

import io.parley.web.problem.ConflictProblem;

final class OwnerPermissions extends ConflictProblem {

    OwnerPermissions() {
        super("owner-permissions", "An owner always has all permissions.");
    }
}
