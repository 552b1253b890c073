package io.parley.forum.text;

import io.parley.security.CurrentUser;
import io.parley.web.text.Written;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a text will look like, by the renderer that posts go through; nothing is stored and nobody is told. */
@Tag(name = "Posts")
@RestController
@RequestMapping("/api/v1")
class PreviewController {

    private final Texts texts;

    PreviewController(Texts texts) {
        this.texts = texts;
    }

    @Operation(summary = "Render a text before it is published")
    @PostMapping("/markdown/preview")
    PreviewView preview(CurrentUser user, @Valid @RequestBody PreviewRequest request) {
        return new PreviewView(texts.html(request.body()));
    }

    record PreviewRequest(
            @NotNull @Written(max = 50_000, lines = true) String body) {}

    record PreviewView(String bodyHtml) {}
}
