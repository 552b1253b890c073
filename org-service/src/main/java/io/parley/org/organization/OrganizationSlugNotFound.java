package io.parley.org.organization;

import io.parley.web.problem.NotFoundProblem;

final class OrganizationSlugNotFound extends NotFoundProblem {

    OrganizationSlugNotFound() {
        super("organization-not-found", "There is no such organization.");
    }
}
