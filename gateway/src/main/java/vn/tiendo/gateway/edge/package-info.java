/** What happens to every request before it is looked at: marks, well-formedness, browsers' cross-origin questions; may touch any request. */
@NullMarked
package vn.tiendo.gateway.edge;

import org.jspecify.annotations.NullMarked;
