package io.parley.org.report;

import java.util.UUID;

/** A report that moderators will see. Who made it is told when they have decided. */
record AcceptedReport(UUID id) {}
