package io.parley.chat.member;

import io.parley.security.CurrentUser;
import io.parley.web.page.Page;
import io.parley.web.page.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
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

@Tag(name = "Channels")
@RestController
@RequestMapping("/api/v1/channels/{channelId}/members")
class MemberController {

    private final AddMember addMember;
    private final RemoveMember removeMember;
    private final MemberQueries queries;

    MemberController(AddMember addMember, RemoveMember removeMember, MemberQueries queries) {
        this.addMember = addMember;
        this.removeMember = removeMember;
        this.queries = queries;
    }

    @Operation(operationId = "listChannelMembers", summary = "Who is in a channel, those who came first at first")
    @GetMapping
    Page<MemberView> list(@PathVariable UUID channelId, CurrentUser user, PageRequest page) {
        return queries.ofChannel(channelId, user, page);
    }

    @Operation(operationId = "addChannelMember", summary = "Bring somebody of the organization into a channel")
    @PutMapping("/{userId}")
    MemberView add(@PathVariable UUID channelId, @PathVariable UUID userId, CurrentUser user) {
        addMember.handle(channelId, userId, user);
        return queries.one(channelId, userId);
    }

    @Operation(operationId = "removeChannelMember", summary = "Take somebody out of a channel")
    @DeleteMapping("/{userId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID channelId, @PathVariable UUID userId, CurrentUser user) {
        removeMember.handle(channelId, userId, user);
    }
}
