package io.parley.org.activity;

import io.parley.org.access.Access;
import io.parley.org.directory.OrganizationQueries;
import io.parley.org.directory.OrganizationView;
import io.parley.security.CurrentUser;
import io.parley.security.Viewer;
import io.parley.web.page.PageRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class DashboardQueries {

    private static final PageRequest TEN = new PageRequest(10, null);

    private final Access access;
    private final OrganizationQueries organizations;
    private final ActivityQueries activities;
    private final DashboardNumbers numbers;
    private final DashboardLists lists;
    private final Clock clock;

    DashboardQueries(
            Access access,
            OrganizationQueries organizations,
            ActivityQueries activities,
            DashboardNumbers numbers,
            DashboardLists lists,
            Clock clock) {
        this.access = access;
        this.organizations = organizations;
        this.activities = activities;
        this.numbers = numbers;
        this.lists = lists;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    DashboardView of(UUID orgId, int days, CurrentUser user) {
        access.asMember(orgId, user);
        Instant now = clock.instant();
        OrganizationView organization = organizations.byId(orgId, Viewer.of(user));
        return new DashboardView(
                organization,
                numbers.stats(orgId, organization.memberCount(), days, now),
                numbers.series(orgId, days, now),
                lists.forums(orgId, user.id()),
                activities.list(orgId, Viewer.of(user), TEN).items(),
                lists.upcoming(orgId, user.id(), now),
                new DashboardView.MemberStats(numbers.byRole(orgId)));
    }
}
