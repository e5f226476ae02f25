/** What the whole system promises, seen from outside: through the gateway, with real tokens, on real parts. */
@NullMarked
package vn.tiendo.e2e;

import org.jspecify.annotations.NullMarked;
