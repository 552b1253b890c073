/** What the manifests promise, held against the services and the documents. */
@NullMarked
package io.parley.kubernetes;

import org.jspecify.annotations.NullMarked;
