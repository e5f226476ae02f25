/** Identifiers. */
@NullMarked
package vn.tiendo.kit.id;

import org.jspecify.annotations.NullMarked;
