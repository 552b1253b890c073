package io.parley.org.staff;

import io.parley.security.staff.Staff;
import io.parley.security.staff.StaffRole;
import io.parley.web.page.Page;
import io.parley.web.page.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/admin")
@Tag(name = "Platform staff")
class StaffController {

    private final StaffQueries queries;

    StaffController(StaffQueries queries) {
        this.queries = queries;
    }

    @GetMapping("/orgs")
    @Operation(operationId = "listAllOrganizations", summary = "All organizations, the newest first")
    Page<StaffOrganizationView> organizations(
            @RequestParam(required = false) @Nullable String q, Staff staff, PageRequest page) {
        staff.require(StaffRole.PLATFORM);
        return queries.organizations(q, page);
    }

    @GetMapping("/stats")
    @Operation(operationId = "getPlatformStatistics", summary = "The platform in numbers")
    StatisticsView statistics(Staff staff) {
        staff.require(StaffRole.PLATFORM);
        return queries.statistics();
    }
}
