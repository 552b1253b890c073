package io.parley.web.problem;

/**
 * One wrong part of a request body.
 *
 * @param pointer an RFC 6901 JSON pointer into the body, {@code ""} for the body as a whole
 * @param detail what is wrong with it, never its content
 */
public record FieldError(String pointer, String detail) {}
