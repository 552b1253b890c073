/** What becomes, in each service, of an organization that is gone for good. */
@NullMarked
package io.parley.security.purge;

import org.jspecify.annotations.NullMarked;
