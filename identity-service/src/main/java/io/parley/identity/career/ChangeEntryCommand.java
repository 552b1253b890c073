package io.parley.identity.career;

import io.parley.web.etag.IfMatch;
import java.util.UUID;
import java.util.function.UnaryOperator;

record ChangeEntryCommand(UUID userId, CareerKind kind, UUID id, UnaryOperator<CareerEntry> change, IfMatch ifMatch) {}
