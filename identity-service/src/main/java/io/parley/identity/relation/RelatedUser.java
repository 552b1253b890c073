package io.parley.identity.relation;

import io.parley.security.UserSummary;
import java.time.Instant;

record RelatedUser(UserSummary user, Instant since) {}
