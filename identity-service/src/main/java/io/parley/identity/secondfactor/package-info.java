/** What one shows beside the password: codes of an app, or one of a few that were written down. */
@NullMarked
package io.parley.identity.secondfactor;

import org.jspecify.annotations.NullMarked;
