/** What goes on in an organization: numbers for its home page, and who did what. */
@NullMarked
package io.parley.org.activity;

import org.jspecify.annotations.NullMarked;
