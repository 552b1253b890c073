/** What is public, for those who come without the client: feeds, and pages for search engines. */
@NullMarked
package io.parley.forum.web;

import org.jspecify.annotations.NullMarked;
