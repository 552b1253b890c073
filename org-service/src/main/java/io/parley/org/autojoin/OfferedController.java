package io.parley.org.autojoin;

import io.parley.security.CurrentUser;
import io.parley.web.page.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/orgs/offered")
@Tag(name = "Organizations")
class OfferedController {

    private final AutoJoin autoJoin;

    OfferedController(AutoJoin autoJoin) {
        this.autoJoin = autoJoin;
    }

    @GetMapping
    @Operation(
            operationId = "listOfferedOrganizations",
            summary =
                    "Organizations that the caller may join by the domain of the confirmed address, also private ones")
    Page<OfferedOrganizationView> mine(CurrentUser user) {
        return new Page<>(autoJoin.offersTo(user.id()), null);
    }
}
