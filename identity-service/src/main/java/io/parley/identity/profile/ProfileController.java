package io.parley.identity.profile;

import io.parley.identity.IdentityProblem;
import io.parley.identity.account.Login;
import io.parley.identity.account.Usernames;
import io.parley.security.CurrentUser;
import io.parley.security.Viewer;
import io.parley.web.etag.Etags;
import io.parley.web.etag.IfMatch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/users")
@Tag(name = "Users")
class ProfileController {

    private final ProfileQueries profiles;
    private final ChangeProfile changeProfile;
    private final Usernames usernames;

    ProfileController(ProfileQueries profiles, ChangeProfile changeProfile, Usernames usernames) {
        this.profiles = profiles;
        this.changeProfile = changeProfile;
        this.usernames = usernames;
    }

    @GetMapping("/me")
    @Operation(summary = "The caller's own profile")
    ResponseEntity<MyProfile> me(CurrentUser user) {
        MyProfile profile = profiles.mine(user.id());
        return ResponseEntity.ok().eTag(Etags.of(profile.version())).body(profile);
    }

    @PatchMapping("/me")
    @Operation(
            summary = "Change the caller's profile",
            description = "Links to a former username lead to the new one. It can be changed once in 30 days.")
    ResponseEntity<MyProfile> change(@Valid @RequestBody ProfileRequest request, CurrentUser user, IfMatch ifMatch) {
        changeProfile.handle(request.toCommand(user.id(), ifMatch));
        return me(user);
    }

    @GetMapping("/{username}")
    @Operation(
            summary = "Anyone's profile, as far as the caller may see it",
            description = "For a former username: 301 to the present one.")
    ResponseEntity<PublicProfile> user(@PathVariable String username, Viewer viewer) {
        String name = Login.normalised(username);
        if (!name.matches(Login.USERNAME)) throw IdentityProblem.USER_NOT_FOUND.exception();
        return profiles.byUsername(name, viewer)
                .map(found -> ResponseEntity.ok().eTag(found.etag()).body(found))
                .orElseGet(() -> moved(name));
    }

    private ResponseEntity<PublicProfile> moved(String former) {
        String present = usernames.presentOf(former).orElseThrow(IdentityProblem.USER_NOT_FOUND::exception);
        return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
                .location(URI.create("/api/v1/users/" + present))
                .build();
    }
}
