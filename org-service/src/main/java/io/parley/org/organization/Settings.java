package io.parley.org.organization;

record Settings(DefaultRole defaultRole) {}
