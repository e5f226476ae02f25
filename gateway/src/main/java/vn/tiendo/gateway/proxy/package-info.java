/** Passing a request on to its service and the answer back, both as streams; the only place that talks to services on a caller's behalf. */
@NullMarked
package vn.tiendo.gateway.proxy;

import org.jspecify.annotations.NullMarked;
