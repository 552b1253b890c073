/** What Kubernetes and the operators know of the fields of their kinds. */
@NullMarked
package io.parley.kubernetes.schema;

import org.jspecify.annotations.NullMarked;
