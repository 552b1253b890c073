package io.parley.notification.realtime.presence;

import io.parley.security.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/presence")
@Tag(name = "Realtime")
class PresenceController {

    private final FindPresence findPresence;
    private final ChoosePresence choosePresence;

    PresenceController(FindPresence findPresence, ChoosePresence choosePresence) {
        this.findPresence = findPresence;
        this.choosePresence = choosePresence;
    }

    @GetMapping
    @Operation(summary = "Who of these users, at most 100, is here, as far as the caller may see it")
    PresenceList find(@RequestParam List<UUID> userIds, CurrentUser user) {
        return findPresence.of(userIds, user.id());
    }

    @PutMapping
    @Operation(summary = "Choose how to be seen")
    PresenceChoice choose(@Valid @RequestBody ChoosePresenceRequest request, CurrentUser user) {
        return choosePresence.handle(user.id(), request.toChoice());
    }
}
