package io.parley.org.report;

import io.parley.security.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/reports")
@Tag(name = "Moderation")
class ReportController {

    private final ReportSubject reportSubject;

    ReportController(ReportSubject reportSubject) {
        this.reportSubject = reportSubject;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Report a person or something that you can read to the moderators of its organization")
    AcceptedReport report(@Valid @RequestBody ReportRequest request, CurrentUser user) {
        return new AcceptedReport(reportSubject.handle(request, user));
    }
}
