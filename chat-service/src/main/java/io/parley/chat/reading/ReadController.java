package io.parley.chat.reading;

import io.parley.security.CurrentUser;
import io.parley.web.text.Texts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Channels")
@RestController
@RequestMapping("/api/v1/channels/{channelId}/read")
class ReadController {

    private final MarkRead markRead;

    ReadController(MarkRead markRead) {
        this.markRead = markRead;
    }

    @Operation(
            operationId = "markChannelRead",
            summary = "Say how far the caller has read a channel, or one topic of it; it may go back")
    @PutMapping
    ReadView read(@PathVariable UUID channelId, CurrentUser user, @Valid @RequestBody ReadChannelRequest request) {
        return markRead.handle(channelId, request.seq(), Texts.orNull(request.topic()), user);
    }
}
