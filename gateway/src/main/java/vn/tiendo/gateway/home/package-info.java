/** Answers put together from several services for one caller, with that caller's own token; asks their ordinary lists only. */
@NullMarked
package vn.tiendo.gateway.home;

import org.jspecify.annotations.NullMarked;
