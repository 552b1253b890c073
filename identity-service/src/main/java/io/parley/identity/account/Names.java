package io.parley.identity.account;

/** What may be written where a name is asked for. */
public final class Names {

    public static final String USERNAME = "[A-Za-z0-9_-]{3,30}";

    public static final String PRINTABLE = "[^\\p{Cntrl}]*";

    private Names() {}
}
