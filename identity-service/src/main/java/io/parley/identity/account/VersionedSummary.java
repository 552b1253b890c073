package io.parley.identity.account;

import io.parley.security.UserSummary;

record VersionedSummary(UserSummary user, long version) {}
