/** The strictness with which request bodies are read. */
@NullMarked
package io.parley.web.json;

import org.jspecify.annotations.NullMarked;
