package io.parley.org.profile;

public record Settings(DefaultRole defaultRole) {}
