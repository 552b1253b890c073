package io.parley.web.text;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Text that people wrote: visible, and of at most {@link #max} characters. One line, such as a name, is trimmed first, and has
 * nothing in it that can't be seen or turns the direction: that would let it look like another.
 */
@Documented
@Constraint(validatedBy = WrittenText.class)
@Target({
    ElementType.FIELD,
    ElementType.PARAMETER,
    ElementType.METHOD,
    ElementType.RECORD_COMPONENT,
    ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
public @interface Written {

    /** Code points, as PostgreSQL counts: neither UTF-16 units nor what is drawn as one. */
    int max();

    /** Whether it may also say nothing. */
    boolean blank() default false;

    /** Whether it may have more than one line. */
    boolean lines() default false;

    String message() default "is not a valid text";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
