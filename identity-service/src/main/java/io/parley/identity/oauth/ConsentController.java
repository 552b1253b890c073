package io.parley.identity.oauth;

import io.parley.security.CurrentUser;
import io.parley.security.Viewer;
import io.parley.web.idempotency.AnswersSecret;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/auth/consent")
@Tag(name = "Apps")
class ConsentController {

    private static final int LONGEST = 4000;

    private final ReadConsent readConsent;
    private final AnswerConsent answerConsent;

    ConsentController(ReadConsent readConsent, AnswerConsent answerConsent) {
        this.readConsent = readConsent;
        this.answerConsent = answerConsent;
    }

    @GetMapping
    @SecurityRequirements
    @Operation(
            operationId = "readConsent",
            summary = "What an app asks for",
            description = "`request` is the query that it sent the person to the authorization endpoint with.")
    ConsentView read(@RequestParam @Size(max = LONGEST) String request, Viewer viewer) {
        return readConsent.handle(AuthorizationRequest.of(request), viewer);
    }

    @AnswersSecret
    @PostMapping
    @Operation(
            operationId = "answerConsent",
            summary = "Let an app act in one's name, or not",
            description = "The answer says where to go: back to the app, with a code or a refusal.")
    Answered answer(@Valid @RequestBody ConsentAnswer answer, CurrentUser user) {
        return new Answered(answerConsent.handle(AuthorizationRequest.of(answer.request()), answer.approved(), user));
    }

    record ConsentAnswer(
            @Schema(description = "as in the question") @NotNull @Size(max = LONGEST)
            String request,

            @NotNull Boolean approved) {

        @Override
        public String toString() {
            return "ConsentAnswer[hidden]";
        }
    }

    @Schema(name = "AnsweredConsent")
    record Answered(String redirectTo) {

        @Override
        public String toString() {
            return "Answered[hidden]";
        }
    }
}
