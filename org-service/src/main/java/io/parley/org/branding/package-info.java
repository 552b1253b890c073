/** What an organization may look like, and still be read. */
@NullMarked
package io.parley.org.branding;

import org.jspecify.annotations.NullMarked;
