/** What people are to each other: who follows, blocks and mutes whom. */
@NullMarked
package io.parley.identity.relation;

import org.jspecify.annotations.NullMarked;
