package io.parley.event.live.question;

import io.parley.security.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Live sessions")
@RestController
@RequestMapping("/api/v1")
class QuestionController {

    private final AskQuestion askQuestion;
    private final VoteForQuestion voteForQuestion;
    private final SettleQuestion settleQuestion;

    QuestionController(AskQuestion askQuestion, VoteForQuestion voteForQuestion, SettleQuestion settleQuestion) {
        this.askQuestion = askQuestion;
        this.voteForQuestion = voteForQuestion;
        this.settleQuestion = settleQuestion;
    }

    @Operation(
            operationId = "askQuestion",
            summary = "Ask something in a live session, or before it begins",
            description = "Who asks anonymously is shown to moderators only, and not to those who run the event.")
    @PostMapping("/events/{eventId}/questions")
    @ResponseStatus(HttpStatus.CREATED)
    AskedQuestion ask(@PathVariable UUID eventId, CurrentUser user, @Valid @RequestBody AskRequest request) {
        return new AskedQuestion(askQuestion.handle(eventId, request, user));
    }

    @Operation(
            operationId = "voteForQuestion",
            summary = "Want a question answered",
            description = "Everybody has one vote. The others see it within a second.")
    @PutMapping("/questions/{questionId}/vote")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void vote(@PathVariable UUID questionId, CurrentUser user) {
        voteForQuestion.handle(questionId, true, user);
    }

    @Operation(operationId = "unvoteQuestion", summary = "Take one's vote back")
    @DeleteMapping("/questions/{questionId}/vote")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unvote(@PathVariable UUID questionId, CurrentUser user) {
        voteForQuestion.handle(questionId, false, user);
    }

    @Operation(operationId = "answerQuestion", summary = "Say that a question was answered")
    @PostMapping("/questions/{questionId}/answer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void answer(@PathVariable UUID questionId, CurrentUser user) {
        settleQuestion.handle(questionId, QuestionStatus.ANSWERED, user);
    }

    @Operation(operationId = "dismissQuestion", summary = "Put a question aside")
    @PostMapping("/questions/{questionId}/dismiss")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void dismiss(@PathVariable UUID questionId, CurrentUser user) {
        settleQuestion.handle(questionId, QuestionStatus.DISMISSED, user);
    }
}
