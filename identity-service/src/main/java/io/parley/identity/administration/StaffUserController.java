package io.parley.identity.administration;

import io.parley.security.staff.Staff;
import io.parley.security.staff.StaffRole;
import io.parley.web.page.Page;
import io.parley.web.page.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/admin/users")
@Tag(name = "Platform staff")
class StaffUserController {

    private final StaffUserQueries queries;
    private final BanUser banUser;
    private final UnbanUser unbanUser;

    StaffUserController(StaffUserQueries queries, BanUser banUser, UnbanUser unbanUser) {
        this.queries = queries;
        this.banUser = banUser;
        this.unbanUser = unbanUser;
    }

    @GetMapping
    @Operation(
            operationId = "listAllUsers",
            summary = "All accounts, the newest first",
            description = "Found by a part of the username, the name or the e-mail address.")
    Page<StaffUserView> users(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable AccountState state,
            Staff staff,
            PageRequest page) {
        staff.require(StaffRole.PLATFORM);
        return queries.users(q, state, page);
    }

    @PostMapping("/{userId}/ban")
    @Operation(
            operationId = "banUser",
            summary = "Keep somebody out of the whole platform",
            description = "Signs them out everywhere and ends their tokens. A second ban takes the place of the first.")
    StaffUserView ban(@PathVariable UUID userId, @Valid @RequestBody BanUserRequest request, Staff staff) {
        staff.require(StaffRole.PLATFORM);
        banUser.handle(request.toCommand(userId, staff.user().id()));
        return queries.user(userId);
    }

    @DeleteMapping("/{userId}/ban")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "unbanUser", summary = "Let somebody sign in again")
    void unban(@PathVariable UUID userId, Staff staff) {
        staff.require(StaffRole.PLATFORM);
        unbanUser.handle(userId, staff.user().id());
    }
}
