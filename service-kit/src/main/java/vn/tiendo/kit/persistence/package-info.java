/** The transaction idiom: one injectable session, bound to the use case's {@code @WithTransaction}. */
@NullMarked
package vn.tiendo.kit.persistence;

import org.jspecify.annotations.NullMarked;
