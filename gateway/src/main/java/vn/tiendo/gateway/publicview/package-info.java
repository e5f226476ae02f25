/** The public view: anonymous reads, passed on without any token and kept for as long as their service allows; may touch /public only. */
@NullMarked
package vn.tiendo.gateway.publicview;

import org.jspecify.annotations.NullMarked;
