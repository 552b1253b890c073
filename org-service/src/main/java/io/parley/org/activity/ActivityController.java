package io.parley.org.activity;

import io.parley.security.CurrentUser;
import io.parley.security.Viewer;
import io.parley.web.page.Page;
import io.parley.web.page.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/orgs/{orgId}")
@Tag(name = "Organizations")
class ActivityController {

    private final DashboardQueries dashboards;
    private final ActivityQueries activities;

    ActivityController(DashboardQueries dashboards, ActivityQueries activities) {
        this.dashboards = dashboards;
        this.activities = activities;
    }

    @GetMapping("/dashboard")
    @Operation(summary = "What goes on in the organization, in numbers of the last days, for its members")
    DashboardView dashboard(
            @PathVariable UUID orgId, @RequestParam(defaultValue = "30") @Min(1) @Max(365) int days, CurrentUser user) {
        return dashboards.of(orgId, days, user);
    }

    @GetMapping("/activity")
    @Operation(summary = "Who did what, newest first")
    Page<ActivityView> activity(@PathVariable UUID orgId, Viewer viewer, PageRequest page) {
        return activities.list(orgId, viewer, page);
    }
}
