/** What people earn by what they write: a ledger of entries for each organization, and what one may do by it. */
@NullMarked
package io.parley.forum.reputation;

import org.jspecify.annotations.NullMarked;
