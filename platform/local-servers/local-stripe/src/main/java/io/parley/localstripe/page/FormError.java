package io.parley.localstripe.page;

/** What a person typed in can't be; its message is for that person. */
public final class FormError extends RuntimeException {

    private final String field;

    public FormError(String field, String message) {
        super(message);
        this.field = field;
    }

    public String field() {
        return field;
    }

    /** Empty for other fields. */
    public String messageFor(String name) {
        return name.equals(field) ? String.valueOf(getMessage()) : "";
    }
}
