package io.parley.web.problem;

import java.util.Optional;

/**
 * Says which problem a library's exception is. Beans of this type are asked in their order; the first answer counts.
 * What nobody knows is a 500.
 */
@FunctionalInterface
public interface FailureTranslator {

    /** The problem that this failure is, or empty if this translator doesn't know it. Must not throw. */
    Optional<Problem> translate(Throwable failure);
}
