package io.parley.files;

import io.parley.web.text.Written;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

/** What a client wants to upload. The content type is only its word, by which the bytes are sent. */
public record UploadRequest(
        @NotNull @Written(max = 255) String name,
        @NotNull @Positive Long size,

        @NotNull @Size(max = 127) @Pattern(regexp = "[A-Za-z0-9!#$&^_.+-]+/[A-Za-z0-9!#$&^_.+-]+")
        String contentType) {}
