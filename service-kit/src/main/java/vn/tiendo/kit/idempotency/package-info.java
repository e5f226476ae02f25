/** The Idempotency-Key header: a repeated POST has one effect and one answer. */
@NullMarked
package vn.tiendo.kit.idempotency;

import org.jspecify.annotations.NullMarked;
