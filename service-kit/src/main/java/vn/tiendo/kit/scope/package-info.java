/** Who calls, and what lies below the caller: the token's organisation and the read copy of the organisation tree. */
@NullMarked
package vn.tiendo.kit.scope;

import org.jspecify.annotations.NullMarked;
