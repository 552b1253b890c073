package io.parley.forum.place;

import io.parley.security.OrgAccess;

/** Somebody was let in: where, and what they may do there. */
public record Admission(ForumPlace place, OrgAccess access) {}
