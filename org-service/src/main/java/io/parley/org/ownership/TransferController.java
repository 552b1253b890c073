package io.parley.org.ownership;

import io.parley.org.membership.MembershipView;
import io.parley.security.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/orgs/{orgId}/transfer")
@Tag(name = "Organizations")
class TransferController {

    private final TransferOwnership transferOwnership;

    TransferController(TransferOwnership transferOwnership) {
        this.transferOwnership = transferOwnership;
    }

    @PostMapping
    @Operation(
            summary = "Make another member the owner instead of oneself, who is an admin then; answers the new owner")
    MembershipView transfer(@PathVariable UUID orgId, @Valid @RequestBody TransferRequest request, CurrentUser user) {
        return transferOwnership.handle(orgId, request.userId(), user);
    }
}
