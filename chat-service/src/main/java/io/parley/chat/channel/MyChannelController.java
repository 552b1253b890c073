package io.parley.chat.channel;

import io.parley.chat.member.JoinChannel;
import io.parley.chat.member.LeaveChannel;
import io.parley.security.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The caller's own place in a channel. */
@Tag(name = "Channels")
@RestController
@RequestMapping("/api/v1/channels/{channelId}")
class MyChannelController {

    private final JoinChannel joinChannel;
    private final LeaveChannel leaveChannel;
    private final ChangeMine changeMine;
    private final ChannelQueries queries;

    MyChannelController(
            JoinChannel joinChannel, LeaveChannel leaveChannel, ChangeMine changeMine, ChannelQueries queries) {
        this.joinChannel = joinChannel;
        this.leaveChannel = leaveChannel;
        this.changeMine = changeMine;
        this.queries = queries;
    }

    @Operation(operationId = "joinChannel", summary = "Be in a channel from now on")
    @PostMapping("/join")
    ChannelView join(@PathVariable UUID channelId, CurrentUser user) {
        joinChannel.handle(channelId, user);
        return queries.one(channelId, user);
    }

    @Operation(operationId = "leaveChannel", summary = "Be in a channel no longer")
    @PostMapping("/leave")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void leave(@PathVariable UUID channelId, CurrentUser user) {
        leaveChannel.handle(channelId, user);
    }

    @Operation(operationId = "changeMyChannel", summary = "Say how the caller wants to have a channel")
    @PatchMapping("/me")
    MyView change(@PathVariable UUID channelId, CurrentUser user, @Valid @RequestBody ChangeMineRequest request) {
        return changeMine.handle(channelId, request, user);
    }
}
