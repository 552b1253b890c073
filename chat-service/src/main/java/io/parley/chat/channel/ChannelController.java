package io.parley.chat.channel;

import io.parley.security.CurrentUser;
import io.parley.web.etag.Etags;
import io.parley.web.etag.IfMatch;
import io.parley.web.page.Page;
import io.parley.web.page.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Channels")
@RestController
@RequestMapping("/api/v1")
class ChannelController {

    private final OpenChannel openChannel;
    private final ChangeChannel changeChannel;
    private final ArchiveChannel archiveChannel;
    private final RemoveChannel removeChannel;
    private final ChannelQueries queries;

    ChannelController(
            OpenChannel openChannel,
            ChangeChannel changeChannel,
            ArchiveChannel archiveChannel,
            RemoveChannel removeChannel,
            ChannelQueries queries) {
        this.openChannel = openChannel;
        this.changeChannel = changeChannel;
        this.archiveChannel = archiveChannel;
        this.removeChannel = removeChannel;
        this.queries = queries;
    }

    @Operation(operationId = "createChannel", summary = "Create a channel, and be in it")
    @PostMapping("/orgs/{orgId}/channels")
    ResponseEntity<ChannelView> open(
            @PathVariable UUID orgId, CurrentUser user, @Valid @RequestBody OpenChannelRequest request) {
        UUID id = openChannel.handle(request.toCommand(orgId, user));
        ChannelView view = queries.one(id, user);
        return ResponseEntity.created(URI.create("/api/v1/channels/" + id))
                .eTag(Etags.of(view.version()))
                .body(view);
    }

    @Operation(operationId = "listChannels", summary = "The channels that the caller is in or may join, by name")
    @GetMapping("/orgs/{orgId}/channels")
    Page<ChannelView> list(@PathVariable UUID orgId, CurrentUser user, PageRequest page) {
        return queries.ofOrg(orgId, user, page);
    }

    @Operation(
            operationId = "getChannel",
            summary = "Read a channel or a conversation",
            description = "The ETag is that of the settings: it stays when messages come.")
    @GetMapping("/channels/{channelId}")
    ResponseEntity<ChannelView> read(@PathVariable UUID channelId, CurrentUser user) {
        ChannelView view = queries.one(channelId, user);
        return ResponseEntity.ok().eTag(Etags.of(view.version())).body(view);
    }

    @Operation(
            operationId = "changeChannel",
            summary = "Change a channel's settings, or the name of a group conversation")
    @PatchMapping("/channels/{channelId}")
    ResponseEntity<ChannelView> change(
            @PathVariable UUID channelId,
            IfMatch ifMatch,
            CurrentUser user,
            @Valid @RequestBody ChangeChannelRequest request) {
        changeChannel.handle(request.toCommand(channelId, ifMatch, user));
        return read(channelId, user);
    }

    @Operation(operationId = "archiveChannel", summary = "Let nothing new come into a channel")
    @PostMapping("/channels/{channelId}/archive")
    ResponseEntity<ChannelView> archive(@PathVariable UUID channelId, CurrentUser user) {
        archiveChannel.handle(channelId, true, user);
        return read(channelId, user);
    }

    @Operation(operationId = "unarchiveChannel", summary = "Open an archived channel again")
    @PostMapping("/channels/{channelId}/unarchive")
    ResponseEntity<ChannelView> unarchive(@PathVariable UUID channelId, CurrentUser user) {
        archiveChannel.handle(channelId, false, user);
        return read(channelId, user);
    }

    @Operation(operationId = "deleteChannel", summary = "Delete a channel and all that is in it")
    @DeleteMapping("/channels/{channelId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID channelId, IfMatch ifMatch, CurrentUser user) {
        removeChannel.handle(channelId, ifMatch, user);
    }
}
