/** Refusals of the gateway itself as problem+json, with the same fields as those of the services; may touch any response. */
@NullMarked
package vn.tiendo.gateway.problem;

import org.jspecify.annotations.NullMarked;
