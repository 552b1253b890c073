package io.parley.identity.account;

import io.parley.security.CurrentUser;
import io.parley.web.etag.Etags;
import io.parley.web.etag.IfMatch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
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

    ProfileController(ProfileQueries profiles, ChangeProfile changeProfile) {
        this.profiles = profiles;
        this.changeProfile = changeProfile;
    }

    @GetMapping("/me")
    @Operation(summary = "The caller's own profile")
    ResponseEntity<MyProfile> me(CurrentUser user) {
        return answer(profiles.mine(user.id()));
    }

    @PatchMapping("/me")
    @Operation(summary = "Change the caller's profile")
    ResponseEntity<MyProfile> change(@Valid @RequestBody ProfileRequest request, CurrentUser user, IfMatch ifMatch) {
        changeProfile.handle(request.toCommand(user.id(), ifMatch));
        return me(user);
    }

    @GetMapping("/{username}")
    @Operation(summary = "Anyone's public profile")
    @SecurityRequirements
    ResponseEntity<PublicProfile> user(@PathVariable String username) {
        PublicProfile found = profiles.byUsername(Login.normalised(username));
        return ResponseEntity.ok().eTag(Etags.of(found.version())).body(found);
    }

    private static ResponseEntity<MyProfile> answer(MyProfile profile) {
        return ResponseEntity.ok().eTag(Etags.of(profile.version())).body(profile);
    }
}
