package io.parley.security.sample;

import io.parley.security.CurrentUser;
import io.parley.security.Viewer;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class WhoController {

    @GetMapping("/me")
    CurrentUser me(CurrentUser user) {
        return user;
    }

    @PostMapping("/me")
    UUID write(CurrentUser user) {
        return user.id();
    }

    @GetMapping("/anyone")
    String anyone(Viewer viewer) {
        return viewer.user().map(CurrentUser::username).orElse("nobody");
    }

    @GetMapping("/denied")
    void denied() {
        throw new AccessDeniedException("secret");
    }
}
