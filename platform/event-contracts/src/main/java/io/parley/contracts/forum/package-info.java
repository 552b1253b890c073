/** What forum-service publishes. */
@NullMarked
package io.parley.contracts.forum;

import org.jspecify.annotations.NullMarked;
