package io.parley.identity.professional;

import io.parley.identity.account.Login;
import io.parley.security.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Professional profile")
class ProfessionalController {

    private final ProfessionalQueries queries;

    ProfessionalController(ProfessionalQueries queries) {
        this.queries = queries;
    }

    @GetMapping("/api/v1/users/{username}/professional")
    @Operation(summary = "Someone's experience, education and skills, as far as the caller may see them")
    ProfessionalView of(@PathVariable String username, Viewer viewer) {
        return queries.of(Login.normalised(username), viewer);
    }
}
