package io.parley.search.recommendation;

import java.util.List;
import java.util.UUID;

record RecommendedOrganization(UUID id, String slug, String name, List<Because> because) {}
