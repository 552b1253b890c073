package io.parley.identity.account;

/** All of an account that its owner presents to others. */
public record Profile(String displayName, Pictures pictures, About about, Privacy privacy) {}
