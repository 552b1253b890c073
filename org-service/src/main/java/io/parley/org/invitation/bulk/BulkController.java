package io.parley.org.invitation.bulk;

import io.parley.security.CurrentUser;
import io.parley.web.idempotency.AnswersSecret;
import io.parley.web.page.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/orgs/{orgId}/invitations/bulk")
@Tag(name = "Invitations")
class BulkController {

    private final InvitePeople invitePeople;

    BulkController(InvitePeople invitePeople) {
        this.invitePeople = invitePeople;
    }

    @AnswersSecret
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Invite many people as one role; the tokens are in this answer only")
    Page<LineResult> inviteAll(@PathVariable UUID orgId, @Valid @RequestBody BulkRequest request, CurrentUser user) {
        List<Line> lines = IntStream.range(0, request.emails().size())
                .mapToObj(at -> new Line(
                        at + 1, request.emails().get(at), request.role().wire()))
                .toList();
        return new Page<>(invitePeople.handle(orgId, user, lines), null);
    }

    @AnswersSecret
    @PostMapping(consumes = "text/csv")
    @Operation(
            summary = "Invite many people by a CSV in UTF-8: an address a line, and behind a comma the role, which is"
                    + " member without one; the tokens are in this answer only")
    Page<LineResult> inviteFile(@PathVariable UUID orgId, @RequestBody byte[] csv, CurrentUser user) {
        return new Page<>(invitePeople.handle(orgId, user, Csv.read(csv)), null);
    }
}
