package io.parley.web.problem;

import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** 415 {@code unsupported-media-type}, with what is supported in {@code Accept}. */
public final class UnsupportedMediaType extends Problem {

    private final HttpHeaders headers = new HttpHeaders();

    public UnsupportedMediaType(List<MediaType> supported) {
        super(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported-media-type", "The body must be JSON in UTF-8.");
        if (!supported.isEmpty()) headers.setAccept(supported);
    }

    @Override
    public HttpHeaders headers() {
        return headers;
    }
}
