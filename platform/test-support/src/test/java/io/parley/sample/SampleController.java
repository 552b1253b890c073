package io.parley.sample;

import io.parley.contracts.org.MemberLeft;
import io.parley.messaging.Outbox;
import io.parley.security.CurrentUser;
import io.parley.security.OrgAccess;
import io.parley.security.OrgDirectory;
import io.parley.security.Permission;
import io.parley.security.Role;
import io.parley.security.Viewer;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SampleController {

    private final OrgDirectory organizations;
    private final Outbox outbox;
    private final TransactionTemplate transaction;

    SampleController(OrgDirectory organizations, Outbox outbox, TransactionTemplate transaction) {
        this.organizations = organizations;
        this.outbox = outbox;
        this.transaction = transaction;
    }

    @GetMapping("/api/v1/samples/{orgId}")
    Map<String, String> role(@PathVariable UUID orgId, Viewer viewer) {
        OrgAccess access = organizations.accessOf(orgId, viewer);
        return Map.of("role", access.role().map(Role::wire).orElse("none"));
    }

    @PostMapping("/api/v1/samples/{orgId}")
    ResponseEntity<Map<String, UUID>> leave(
            @PathVariable UUID orgId, CurrentUser user, @RequestBody Map<String, String> echo) {
        organizations.accessOf(orgId, new Viewer(Optional.of(user))).require(Permission.POST);
        transaction.executeWithoutResult(_ -> outbox.append(new MemberLeft(orgId, user.id()), user.id()));
        return ResponseEntity.status(201).body(Map.of("user", user.id()));
    }
}
