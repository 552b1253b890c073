package io.parley.right.greeting;

/** Another service's class. */
public final class PublicGreeting {

    public static final String TEXT = String.valueOf("Hello");

    private PublicGreeting() {}
}
