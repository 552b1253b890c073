/** What an organization's owners may take with them. */
@NullMarked
package io.parley.org.export;

import org.jspecify.annotations.NullMarked;
