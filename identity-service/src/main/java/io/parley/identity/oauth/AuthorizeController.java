package io.parley.identity.oauth;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Apps")
class AuthorizeController {

    // As one parameter: the web client's router would read numbers in others, and write them anew.
    private static final String PAGE = "/authorize?request=";

    @GetMapping("/oauth2/authorize")
    @SecurityRequirements
    @Operation(
            operationId = "authorizeApp",
            summary = "The authorization endpoint of OpenID Connect",
            description = "Leads to the page of the web client that asks what the app may do.")
    ResponseEntity<Void> authorize(HttpServletRequest request) {
        String query = request.getQueryString();
        return ResponseEntity.status(HttpStatus.FOUND)
                .header(
                        HttpHeaders.LOCATION,
                        PAGE + URLEncoder.encode(query == null ? "" : query, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .build();
    }
}
