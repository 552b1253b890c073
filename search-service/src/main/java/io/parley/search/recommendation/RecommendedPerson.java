package io.parley.search.recommendation;

import io.parley.security.UserSummary;
import java.util.List;

record RecommendedPerson(UserSummary user, List<Because> because) {}
