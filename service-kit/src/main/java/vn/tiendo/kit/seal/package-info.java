/** Seals what a database must not show, with keys that the operator holds and can exchange; knows no database itself. */
@NullMarked
package vn.tiendo.kit.seal;

import org.jspecify.annotations.NullMarked;
