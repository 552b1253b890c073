package io.parley.identity.relation;

import io.parley.security.CurrentUser;
import io.parley.security.UserSummary;
import io.parley.web.page.Page;
import io.parley.web.page.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/users")
@Tag(name = "People")
class RelationController {

    private final BeginRelation beginRelation;
    private final EndRelation endRelation;
    private final RelationQueries queries;

    RelationController(BeginRelation beginRelation, EndRelation endRelation, RelationQueries queries) {
        this.beginRelation = beginRelation;
        this.endRelation = endRelation;
        this.queries = queries;
    }

    @PutMapping("/{userId}/follow")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Follow someone")
    void follow(@PathVariable UUID userId, CurrentUser user) {
        beginRelation.handle(new RelationCommand(user.id(), RelationKind.FOLLOW, userId));
    }

    @DeleteMapping("/{userId}/follow")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Follow someone no longer")
    void unfollow(@PathVariable UUID userId, CurrentUser user) {
        endRelation.handle(new RelationCommand(user.id(), RelationKind.FOLLOW, userId));
    }

    @PutMapping("/{userId}/block")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Block someone", description = "Ends that either follows the other. They are not told.")
    void block(@PathVariable UUID userId, CurrentUser user) {
        beginRelation.handle(new RelationCommand(user.id(), RelationKind.BLOCK, userId));
    }

    @DeleteMapping("/{userId}/block")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Block someone no longer")
    void unblock(@PathVariable UUID userId, CurrentUser user) {
        endRelation.handle(new RelationCommand(user.id(), RelationKind.BLOCK, userId));
    }

    @PutMapping("/{userId}/mute")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Mute someone", description = "They are not told.")
    void mute(@PathVariable UUID userId, CurrentUser user) {
        beginRelation.handle(new RelationCommand(user.id(), RelationKind.MUTE, userId));
    }

    @DeleteMapping("/{userId}/mute")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Mute someone no longer")
    void unmute(@PathVariable UUID userId, CurrentUser user) {
        endRelation.handle(new RelationCommand(user.id(), RelationKind.MUTE, userId));
    }

    @GetMapping("/{userId}/followers")
    @SecurityRequirements
    @Operation(summary = "Who follows someone, the latest first")
    Page<UserSummary> followers(@PathVariable UUID userId, PageRequest page) {
        queries.requireUser(userId);
        return queries.followers(userId, page);
    }

    @GetMapping("/{userId}/following")
    @SecurityRequirements
    @Operation(summary = "Whom someone follows, the latest first")
    Page<UserSummary> following(@PathVariable UUID userId, PageRequest page) {
        queries.requireUser(userId);
        return queries.of(userId, RelationKind.FOLLOW, page);
    }

    @GetMapping("/me/blocks")
    @Operation(summary = "Whom the caller blocks, the latest first")
    Page<UserSummary> blocks(CurrentUser user, PageRequest page) {
        return queries.of(user.id(), RelationKind.BLOCK, page);
    }

    @GetMapping("/me/mutes")
    @Operation(summary = "Whom the caller mutes, the latest first")
    Page<UserSummary> mutes(CurrentUser user, PageRequest page) {
        return queries.of(user.id(), RelationKind.MUTE, page);
    }
}
