/** Rules that a figure is held against before it counts: data in, violations out; pure, and told everything it may know. */
@NullMarked
package vn.tiendo.validation;

import org.jspecify.annotations.NullMarked;
