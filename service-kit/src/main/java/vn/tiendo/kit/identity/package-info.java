/** Who is calling, found out once a minute and not with every request. */
@NullMarked
package vn.tiendo.kit.identity;

import org.jspecify.annotations.NullMarked;
